using Sen.Kernel.Results;
using Sen.Kernel.Statistics;
using Sen.Modules.Plans.Import.Drafting;

namespace Sen.Modules.Plans.Import.Editing;

/// <summary>What keeps a row from being confirmed. Pure; the names of fields are those of <see cref="RowForm"/>.</summary>
internal static class RowCheck
{
    public static Problem? Of(RowValues values)
    {
        var errors = new FieldErrors();
        var most = MostText(values);
        if (string.IsNullOrWhiteSpace(values.Text))
            errors.Add(nameof(RowForm.Text), ImportProblems.TextMissing);
        else if (values.Text.Length > most)
            errors.Add(nameof(RowForm.Text), ImportProblems.TextTooLong(most));
        if (values is TaskValues task)
            OfTask(task, errors);
        if (values is TargetValues target)
            OfTarget(target, errors);
        return errors.ToProblem();
    }

    private static void OfTask(TaskValues task, FieldErrors errors)
    {
        if (!task.In(AgencyRole.Lead).Any() && string.IsNullOrWhiteSpace(task.NoAssignmentReason))
            errors.Add(nameof(RowForm.Leads), ImportProblems.LeadMissing);
        foreach (var agency in task.Agencies.Where(a => a.Unit is null && a.UnitSet is null))
            errors.Add(agency.Role == AgencyRole.Lead ? nameof(RowForm.Leads) : nameof(RowForm.Coordinators), ImportProblems.AgencyUnknown(agency.Printed));
        if (task.Due.Read() is { IsProblem: true } due)
            errors.Add(nameof(RowForm.Due), due.Problem!);
    }

    private static void OfTarget(TargetValues target, FieldErrors errors)
    {
        for (var i = 0; i < target.Values.Count; i++)
        {
            var value = target.Values[i];
            if (value.Operator != TargetOperator.Qualitative && value.Value is null)
                errors.Add($"{nameof(RowForm.Values)}[{i}].{nameof(ValueForm.Value)}", ImportProblems.ValueMissing);
            if (value.Operator == TargetOperator.Range && (value.ValueTo is null || value.ValueTo <= value.Value))
                errors.Add($"{nameof(RowForm.Values)}[{i}].{nameof(ValueForm.ValueTo)}", ImportProblems.RangeBackwards);
        }
    }

    private static int MostText(RowValues values) => values switch
    {
        GoalValues or SectionValues => 500,
        TargetValues or BasisValues or ReportingValues => 2000,
        TaskValues => 4000,
        _ => 20000,
    };
}
