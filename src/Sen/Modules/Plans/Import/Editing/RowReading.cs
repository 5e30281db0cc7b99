using System.Globalization;
using System.Text.RegularExpressions;
using Sen.Kernel.Results;
using Sen.Kernel.Statistics;
using Sen.Kernel.Text;
using Sen.Modules.Plans.Import.Drafting;

namespace Sen.Modules.Plans.Import.Editing;

/// <summary>Turns what was typed in the form of a row into its values. What the form does not show stays as it was.</summary>
internal sealed partial class RowReading(AgencyWording agencies, int year)
{
    private readonly FieldErrors errors = new();

    public Result<RowValues> Read(RowForm form, RowValues current)
    {
        var text = (form.Text ?? "").Trim();
        var no = Clip.At((form.No ?? "").Trim(), 20);
        RowValues read = current switch
        {
            TaskValues task => TaskOf(form, task) with { No = no, Text = text },
            TargetValues target => target with { No = no, Text = text, Values = ValuesOf(form, target) },
            GoalValues => new GoalValues(no, text),
            SectionValues => new SectionValues(no, text),
            BasisValues basis => BasisOf(form, basis) with { Text = text },
            ReportingValues duty => duty with
            {
                Who = Clip.At(form.Who?.Trim() ?? "", 1000),
                ToWhom = Clip.At(form.ToWhom?.Trim() ?? "", 500),
                Due = DueOf(form, duty.Due, null),
                Text = text,
            },
            TextValues passage => passage with { Text = text },
            _ => current,
        };
        return errors.ToProblem() is { } problem ? problem : read;
    }

    private TaskValues TaskOf(RowForm form, TaskValues task) => task with
    {
        Agencies = [.. AgenciesOf(AgencyRole.Lead, form.Leads, nameof(RowForm.Leads), task), .. AgenciesOf(AgencyRole.Coordinating, form.Coordinators, nameof(RowForm.Coordinators), task)],
        Recurrence = form.Cycle,
        Due = DueOf(form, task.Due, form.Cycle),
        Target = form.Target,
        Output = Blank(Clip.OrNull(form.Output?.Trim(), 1000)),
        AmountVnd = Blank(form.Amount) is { } amount && NumberOf(amount, nameof(RowForm.Amount)) is { } vnd ? decimal.ToInt64(decimal.Clamp(decimal.Round(vnd), 0, 1_000_000_000_000_000)) : null,
        NoAssignmentReason = Blank(Clip.OrNull(form.Reason?.Trim(), 500)),
    };

    private IReadOnlyList<AgencyContent> AgenciesOf(AgencyRole role, string? typed, string field, TaskValues task)
    {
        var read = agencies.Read(role, typed, task.Agencies);
        if (!read.IsProblem)
            return read.Value;
        errors.Add(field, read.Problem);
        return [];
    }

    private Due DueOf(RowForm form, Due current, Kernel.Time.Recurrence? recurrence)
    {
        var due = DueWording.Read(form.Due, current, recurrence, year);
        if (due.IsProblem)
            errors.Add(nameof(RowForm.Due), due.Problem);
        return due.IsProblem ? Due.None : due.Value;
    }

    private List<TargetValue> ValuesOf(RowForm form, TargetValues target)
    {
        var values = new List<TargetValue>();
        for (var i = 0; i < Math.Min(form.Values.Count, 50); i++)
        {
            var line = form.Values[i];
            if (line.Operator is not { } op)
                continue;
            var field = $"{nameof(RowForm.Values)}[{i}].";
            var before = i < target.Values.Count ? target.Values[i] : new TargetValue(op, null);
            values.Add(before with
            {
                Operator = op,
                Value = op == TargetOperator.Qualitative ? null : NumberOf(Blank(line.Value), field + nameof(ValueForm.Value)),
                ValueTo = op is TargetOperator.Range or TargetOperator.IncreaseBy or TargetOperator.DecreaseBy ? NumberOf(Blank(line.ValueTo), field + nameof(ValueForm.ValueTo)) : null,
                UnitOfMeasure = Blank(Clip.OrNull(line.Unit?.Trim(), 100)),
                Horizon = Blank(Clip.OrNull(line.Horizon?.Trim(), 20)),
            });
        }

        return values;
    }

    private BasisValues BasisOf(RowForm form, BasisValues basis) => basis with
    {
        Kind = Clip.At(form.Kind?.Trim() ?? "", 60),
        Number = Blank(Clip.OrNull(form.Number?.Trim(), 60)),
        Issuer = Blank(Clip.OrNull(form.Issuer?.Trim(), 200)),
        Dated = DatedOf(form.Dated),
    };

    private string? DatedOf(string? typed)
    {
        var text = (typed ?? "").Trim();
        if (text.Length == 0 || Year().IsMatch(text))
            return Blank(text);
        if (DateOnly.TryParseExact(text, ["d/M/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        errors.Add(nameof(RowForm.Dated), ImportProblems.DayWrong(Clip.At(text, 60)));
        return null;
    }

    private decimal? NumberOf(string? typed, string field)
    {
        if (typed is null)
            return null;
        if (VietnameseNumber.Parse(typed) is { IsProblem: false } read && Math.Abs(read.Value) < 1_000_000_000_000_000m)
            return read.Value;
        errors.Add(field, ImportProblems.NumberWrong(Clip.At(typed, 60)));
        return null;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    [GeneratedRegex("^(19|20)[0-9]{2}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Year();
}
