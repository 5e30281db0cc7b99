using Microsoft.AspNetCore.Mvc.Rendering;
using Sen.Kernel.Statistics;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Modules.Plans.Import.Drafting;

namespace Sen.Modules.Plans.Import.Editing;

/// <summary>Lists and hints of the page.</summary>
public sealed partial class DraftModel
{
    public IEnumerable<SelectListItem> Kinds =>
    [
        new(T["Nhiệm vụ"], "nhiem-vu"), new(T["Nhóm nhiệm vụ"], "nhom"), new(T["Mục tiêu"], "muc-tieu"), new(T["Chỉ tiêu"], "chi-tieu"), new(T["Căn cứ"], "can-cu"),
        new(T["Mục đích"], "muc-dich"), new(T["Yêu cầu"], "yeu-cau"), new(T["Kinh phí"], "kinh-phi"), new(T["Chế độ báo cáo"], "bao-cao"),
    ];

    public IEnumerable<SelectListItem> Cycles =>
        Enum.GetValues<Recurrence>().Select(c => new SelectListItem(RowWords.Cycle(c, T), c.ToString())).Prepend(new SelectListItem(T["không lặp lại"], ""));

    public IEnumerable<SelectListItem> Operators =>
        Enum.GetValues<TargetOperator>().Select(o => new SelectListItem(RowWords.Operator(o, T), o.ToString())).Prepend(new SelectListItem(T["(không có)"], ""));

    public IReadOnlyList<SelectListItem> Targets =>
    [
        new SelectListItem(T["không nêu"], ""),
        .. Draft.Rows.Where(r => r.State != RowState.Dropped && r.Content is TargetValues)
            .Select(r => new SelectListItem($"{View.Codes[r.Id]} {Clip.At(r.Content.Text, 60)}", r.Id.ToString())),
    ];

    /// <summary>Suggestions while typing; any other name of the register may be typed too.</summary>
    public IEnumerable<string> Names => UnitSet.All.Select(s => s.Name).Concat(Around.Choices.Select(c => c.Name));

    public int Yearless => Draft.Rows.Count(r => r.IsWaiting && r.Doubts.Any(d => d.Code == YearDoubt));

    public int Befores => Draft.Rows.Count(r => r.State != RowState.Dropped && r.Content is TaskValues { Due.Kind: DeadlineKind.Before });

    /// <summary>The address of one act on the row in hand.</summary>
    public string Act(string handler) => $"{ImportLinks.Draft(Id)}?handler={handler}&dong={View.Current?.Id}";

    /// <summary>What the deadline comes to: "Hạn cuối: 17/11/2026".</summary>
    public string LastDayOf(TaskValues task)
    {
        var days = DueWording.LastDays(task, Draft.Head, calendar);
        return days.Count switch
        {
            0 => T["Không có hạn cuối. Nhập như 15/11/2026, trong quý III/2026."],
            1 => T["Ngày cuối còn đúng hạn: {0:d}", days[0]],
            _ => T["{0:N0} lần, từ {1:d} đến {2:d}", days.Count, days.Min(), days.Max()],
        };
    }

    internal IEnumerable<SelectListItem> OptionsFor(NameQuestion question)
    {
        var held = question.Unit is { } unit ? $"u:{unit}" : question.UnitSet is { } set ? $"s:{set}" : question.Match.Set is { } suggested ? $"s:{suggested.Code}" : "";
        var candidates = question.Match.Candidates.Select(c => (Value: $"u:{c.Unit}", Text: c.Field is null ? c.Name : $"{c.Name} ({c.Field})"));
        var own = question.Unit is { } one ? [($"u:{one}", Around.Agencies.Say(new AgencyContent(AgencyRole.Lead, question.Printed, one)))] : Array.Empty<(string, string)>();
        return own.Concat(candidates)
            .Concat(UnitSet.All.Select(s => ($"s:{s.Code}", s.Name)))
            .Concat(Around.Choices.Select(c => ($"u:{c.Unit}", c.Name)))
            .DistinctBy(o => o.Item1)
            .Select(o => new SelectListItem(o.Item2, o.Item1, o.Item1 == held));
    }
}
