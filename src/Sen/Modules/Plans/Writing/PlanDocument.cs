using System.Globalization;
using Sen.Kernel.Places;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Platform.Documents;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Writing;

/// <summary>Who signs, as the heading prints it.</summary>
/// <param name="Above">The committee above an agency; null for a People's Committee.</param>
/// <param name="Abbreviation">Last part of the symbol while the plan has no number: <c>UBND</c>, <c>SNV</c>.</param>
public sealed record IssuerHeading(string Name, string? Above, string Place, string Abbreviation, bool IsCommittee);

/// <summary>A plan as an official document, in the usual order of a yearly plan; tasks with who and when stand once more in a table. Pure. Always Vietnamese.</summary>
public static class PlanDocument
{
    // A document is Vietnamese whatever the language of the page that asks for it.
    private static readonly Lazy<Texts> Vietnamese = new(() => new Texts(TextCatalogue.Load()));

    /// <param name="plan">With all its rows.</param>
    /// <param name="names">Screen names of the units that tasks name, for those that were not printed.</param>
    public static OfficialDocument Of(Plan plan, IssuerHeading issuer, IReadOnlyDictionary<UnitId, string> names)
    {
        var number = DocumentNumber.TryParse(plan.Issue?.Number, null, out var given) ? given : null;
        return new OfficialDocument
        {
            Issuer = issuer.Name,
            IssuerAbove = issuer.Above,
            Number = int.TryParse(number?.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : null,
            Symbol = number?.Symbol ?? DocumentKind.Plan.SymbolOf(issuer.Abbreviation),
            Place = issuer.Place,
            Date = plan.Issue is { } issue ? IssueDate.On(issue.SignedOn) : IssueDate.BlankIn(plan.Year),
            Kind = DocumentKind.Plan,
            Summary = Summary(plan.Title),
            LegalBases = [.. plan.Bases.OrderBy(b => b.Ordinal).Select(PlanSentences.Of)],
            Body = [.. Body(plan, issuer)],
            Signature = SignatureOf(plan, issuer),
            Recipients = [.. Texts(plan, PlanTextKind.Recipient).Where(r => !r.StartsWith("Lưu", StringComparison.OrdinalIgnoreCase))],
            Annexes = !plan.TasksInForce.Any() ? [] : [new Annex("Phân công thực hiện nhiệm vụ", [TaskTable(plan, names)], Landscape: true)],
        };
    }

    private static IEnumerable<Block> Body(Plan plan, IssuerHeading issuer)
    {
        // The text must point to its annex; here, so that nobody takes the pointer for a task.
        var annex = plan.TasksInForce.Any() ? " (phân công thực hiện tại Phụ lục kèm theo)" : "";
        yield return new Paragraph($"{issuer.Name} ban hành Kế hoạch {Lower(Summary(plan.Title))}{annex} như sau:");
        foreach (var block in Aims(plan).Concat(Targets(plan)).Concat(Tasks(plan)).Concat(Funding(plan)).Concat(Organisation(plan)))
            yield return block;
    }

    private static IEnumerable<Block> Aims(Plan plan)
    {
        var (purposes, requirements) = (Texts(plan, PlanTextKind.Purpose), Texts(plan, PlanTextKind.Requirement));
        if (purposes.Count + requirements.Count == 0)
            yield break;
        yield return new Part("Mục đích, yêu cầu");
        foreach (var (title, texts) in new[] { ("Mục đích", purposes), ("Yêu cầu", requirements) })
        {
            if (texts.Count > 0)
                yield return new Heading(title);
            foreach (var text in texts)
                yield return new Dash(text);
        }
    }

    private static IEnumerable<Block> Targets(Plan plan)
    {
        if (!plan.TargetsInForce.Any())
            yield break;
        var targets = plan.TargetsInForce.OrderBy(t => t.Ordinal).ToLookup(t => t.GoalId);
        yield return new Part("Mục tiêu, chỉ tiêu");
        foreach (var goal in plan.Goals.OrderBy(g => g.Ordinal).Where(g => targets[g.Id].Any()))
        {
            if (goal.Title.Length > 0)
                yield return new Heading(goal.Title);
            foreach (var (printed, i) in targets[goal.Id].GroupBy(t => t.Code).Select((t, i) => (t, i + 1)))
                yield return new Dash(string.Create(CultureInfo.InvariantCulture, $"Chỉ tiêu {i}: {Sentence(TargetText([.. printed]))}"));
        }
    }

    /// <summary>As printed; a target whose words do not hold its figures (typed, or from a table) gets them behind.</summary>
    private static string TargetText(IReadOnlyList<PlanTarget> values)
    {
        var text = values[0].Text.TrimEnd(' ', ';', ',', '.');
        var unsaid = values.Where(v => v.Value is { } value && !Holds(text, value)).Select(v => TargetWords.Of(v, Vietnamese.Value)).ToList();
        return unsaid.Count == 0 ? text : $"{text}: {string.Join(" và ", unsaid)}";
    }

    private static bool Holds(string text, decimal value) =>
        text.Contains(VietnameseNumber.Format(value), StringComparison.Ordinal) || text.Contains("không", StringComparison.OrdinalIgnoreCase) && value == 0;

    private static IEnumerable<Block> Tasks(Plan plan)
    {
        if (!plan.TasksInForce.Any())
            yield break;
        var tasks = plan.TasksInForce.OrderBy(t => t.Ordinal).ToLookup(t => t.SectionId);
        yield return new Part("Nhiệm vụ, giải pháp");
        foreach (var section in plan.Sections.OrderBy(s => s.Ordinal).Where(s => tasks[s.Id].Any()))
        {
            yield return new Heading(section.Title.Length > 0 ? section.Title : "Nhiệm vụ");
            foreach (var task in tasks[section.Id])
                yield return new Point(Sentence(task.Text));
        }
    }

    private static IEnumerable<Block> Funding(Plan plan)
    {
        var texts = Texts(plan, PlanTextKind.Funding);
        if (texts.Count == 0)
            yield break;
        yield return new Part("Kinh phí thực hiện");
        foreach (var text in texts)
            yield return new Paragraph(text);
    }

    private static IEnumerable<Block> Organisation(Plan plan)
    {
        var closing = Texts(plan, PlanTextKind.Closing);
        if (plan.ReportingDuties.Count + closing.Count == 0)
            yield break;
        yield return new Part("Tổ chức thực hiện");
        foreach (var duty in plan.ReportingDuties.OrderBy(d => d.Ordinal))
            yield return new Dash(Sentence(PlanSentences.Of(duty)));
        foreach (var text in closing)
            yield return new Paragraph(text);
    }

    private static DocumentTable TaskTable(Plan plan, IReadOnlyDictionary<UnitId, string> names)
    {
        var tasks = plan.TasksInForce.OrderBy(t => t.Ordinal).ToLookup(t => t.SectionId);
        var lines = new List<TableLine>();
        var number = 0;
        foreach (var section in plan.Sections.OrderBy(s => s.Ordinal).Where(s => tasks[s.Id].Any()))
        {
            if (section.Title.Length > 0)
                lines.Add(TableLine.Group(section.Title));
            lines.AddRange(tasks[section.Id].Select(task => Line(++number, task, names)));
        }

        return new(
            [
                new("STT", 1, CellAlignment.Centre), new("Nhiệm vụ", 7), new("Cơ quan chủ trì", 3), new("Cơ quan phối hợp", 4),
                new("Thời hạn", 2.5), new("Sản phẩm", 2.5),
            ],
            lines);
    }

    private static TableLine Line(int number, PlanTask task, IReadOnlyDictionary<UnitId, string> names) => new(
    [
        number.ToString(CultureInfo.InvariantCulture), task.Text, Agencies(task, AgencyRole.Lead, names), Agencies(task, AgencyRole.Coordinating, names),
        Due(task), task.Output ?? "",
    ]);

    private static string Agencies(PlanTask task, AgencyRole role, IReadOnlyDictionary<UnitId, string> names) => string.Join("; ", task.Agencies
        .Where(a => a.Role == role).OrderBy(a => a.Ordinal)
        .Select(a => a.Printed.Length > 0 ? a.Printed : a.UnitId is { } unit ? names.GetValueOrDefault(unit, "") : UnitSet.Find(a.UnitSet ?? "")?.Name ?? ""));

    private static string Due(PlanTask task)
    {
        var deadline = task.PrintedDeadline();
        var words = deadline.IsProblem || (deadline.Value.IsNone && deadline.Value.Wording is null) ? "" : deadline.Value.InVietnamese(task.Recurrence);
        var often = task.Recurrence switch
        {
            Recurrence.Annual => "hằng năm",
            Recurrence.Semiannual => "6 tháng một lần",
            Recurrence.Quarterly => "hằng quý",
            Recurrence.Monthly => "hằng tháng",
            Recurrence.Biweekly => "02 tuần một lần",
            Recurrence.Biennial => "02 năm một lần",
            Recurrence.Continuous => "thường xuyên",
            _ => "",
        };
        var both = words.Contains(often, StringComparison.OrdinalIgnoreCase) ? words : words.Length == 0 ? often : $"{often}, {words}";
        return both.Length == 0 ? "" : char.ToUpperInvariant(both[0]) + both[1..];
    }

    private static Signature SignatureOf(Plan plan, IssuerHeading issuer) => plan.Issue is { } issue
        ? new(issue.SigningAuthority.Split(['\n', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), issue.SignerName)
        : new(issuer.IsCommittee ? ["TM. Ủy ban nhân dân", "Chủ tịch"] : ["Giám đốc"]);

    private static List<string> Texts(Plan plan, PlanTextKind kind) => [.. plan.Texts.Where(t => t.Kind == kind).OrderBy(t => t.Ordinal).Select(t => t.Text)];

    private static string Summary(string title)
    {
        var rest = title.StartsWith("Kế hoạch ", StringComparison.OrdinalIgnoreCase) ? title["Kế hoạch ".Length..] : title;
        return char.ToUpperInvariant(rest[0]) + rest[1..];
    }

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private static string Sentence(string text) => text.TrimEnd(' ', ';', ',', '.') + ".";
}
