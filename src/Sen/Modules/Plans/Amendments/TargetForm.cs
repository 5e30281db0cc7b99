using Sen.Kernel.Results;
using Sen.Kernel.Statistics;
using Sen.Kernel.Text;

namespace Sen.Modules.Plans.Amendments;

/// <summary>A target as the form sends it. What the form does not show (baseline, direction, how often) stays as it was.</summary>
public sealed class TargetForm
{
    public const int LongestText = 2000;
    public const int LongestUnit = 100;
    public const int LongestResponsible = 300;
    public const int LongestHorizon = 20;

    public Guid? Goal { get; set; }

    public string? Text { get; set; }

    public TargetOperator Operator { get; set; }

    public string? Value { get; set; }

    /// <summary>Upper end of a range, or of a change by A to B.</summary>
    public string? ValueTo { get; set; }

    public string? Unit { get; set; }

    public string? Horizon { get; set; }

    public string? Responsible { get; set; }

    public int Version { get; set; }

    public static TargetForm Of(TargetWording wording, int version) => new()
    {
        Text = wording.Text,
        Operator = wording.Value.Operator,
        Value = wording.Value.Value is { } value ? VietnameseNumber.Format(value) : null,
        ValueTo = wording.Value.ValueTo is { } to ? VietnameseNumber.Format(to) : null,
        Unit = wording.Value.UnitOfMeasure,
        Horizon = wording.Value.Horizon,
        Responsible = wording.Responsible,
        Version = version,
    };

    public Result<TargetWording> Read(TargetWording? before)
    {
        var errors = new FieldErrors();
        var text = SearchKey.Composed(Text ?? "").Trim();
        if (text.Length == 0)
            errors.Add(nameof(Text), Problems.TargetTextMissing);
        Limit(errors, nameof(Text), text, LongestText);
        Limit(errors, nameof(Unit), Unit, LongestUnit);
        Limit(errors, nameof(Horizon), Horizon, LongestHorizon);
        Limit(errors, nameof(Responsible), Responsible, LongestResponsible);
        var value = Operator == TargetOperator.Qualitative ? null : Number(errors, nameof(Value), Value);
        if (Operator != TargetOperator.Qualitative && string.IsNullOrWhiteSpace(Value))
            errors.Add(nameof(Value), Problems.TargetValueMissing);
        var to = Operator is TargetOperator.Range or TargetOperator.IncreaseBy or TargetOperator.DecreaseBy ? Number(errors, nameof(ValueTo), ValueTo) : null;
        if (errors.ToProblem() is { } problem)
            return problem;
        var values = (before?.Value ?? new TargetValue(Operator, null)) with { Operator = Operator, Value = value, ValueTo = to, UnitOfMeasure = Blank(Unit), Horizon = Blank(Horizon) };
        return new TargetWording(text, Blank(Responsible), values);
    }

    private static void Limit(FieldErrors errors, string field, string? text, int most)
    {
        if (text?.Trim().Length > most)
            errors.Add(field, Problems.TooLong(most));
    }

    private static decimal? Number(FieldErrors errors, string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        if (VietnameseNumber.Parse(typed) is { IsProblem: false } read && Math.Abs(read.Value) < 1_000_000_000_000_000m)
            return read.Value;
        errors.Add(field, Problems.TargetNumberWrong(typed.Trim()));
        return null;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
