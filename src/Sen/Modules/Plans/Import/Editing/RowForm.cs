using System.Globalization;
using Sen.Kernel.Statistics;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Plans.Import.Drafting;

namespace Sen.Modules.Plans.Import.Editing;

/// <summary>The form of the row in hand; which fields are there depends on what the row is.</summary>
public sealed class RowForm
{
    public string? No { get; set; }

    public string? Text { get; set; }

    public string? Leads { get; set; }

    public string? Coordinators { get; set; }

    public string? Due { get; set; }

    public Recurrence? Cycle { get; set; }

    public Guid? Target { get; set; }

    public string? Output { get; set; }

    public string? Amount { get; set; }

    public string? Reason { get; set; }

    public List<ValueForm> Values { get; set; } = [];

    public string? Kind { get; set; }

    public string? Number { get; set; }

    public string? Dated { get; set; }

    public string? Issuer { get; set; }

    public string? Who { get; set; }

    public string? ToWhom { get; set; }

    internal static RowForm Of(RowValues values, AgencyWording agencies)
    {
        var form = new RowForm { No = values.No, Text = values.Text };
        switch (values)
        {
            case TaskValues task:
                form.Leads = agencies.Say(task.In(AgencyRole.Lead));
                form.Coordinators = agencies.Say(task.In(AgencyRole.Coordinating));
                form.Due = DueWording.Say(task.Due, task.Recurrence);
                (form.Cycle, form.Target, form.Output, form.Reason) = (task.Recurrence, task.Target, task.Output, task.NoAssignmentReason);
                form.Amount = task.AmountVnd is { } vnd ? VietnameseNumber.Format(vnd) : null;
                break;
            case TargetValues target:
                form.Values = [.. target.Values.Select(ValueForm.Of), new ValueForm()];
                break;
            case BasisValues basis:
                (form.Kind, form.Number, form.Issuer) = (basis.Kind, basis.Number, basis.Issuer);
                form.Dated = DateOnly.TryParseExact(basis.Dated, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? DueWording.Day(day) : basis.Dated;
                break;
            case ReportingValues duty:
                (form.Who, form.ToWhom, form.Due) = (duty.Who, duty.ToWhom, DueWording.Say(duty.Due, null));
                break;
        }

        return form;
    }
}

/// <summary>One value of a target; a line without operator is none.</summary>
public sealed class ValueForm
{
    public TargetOperator? Operator { get; set; }

    public string? Value { get; set; }

    public string? ValueTo { get; set; }

    public string? Unit { get; set; }

    public string? Horizon { get; set; }

    internal static ValueForm Of(TargetValue value) => new()
    {
        Operator = value.Operator,
        Value = value.Value is { } from ? VietnameseNumber.Format(from) : null,
        ValueTo = value.ValueTo is { } to ? VietnameseNumber.Format(to) : null,
        Unit = value.UnitOfMeasure,
        Horizon = value.Horizon,
    };
}
