using System.Globalization;
using Sen.Kernel.Statistics;
using Sen.Modules.Plans.Import.Reading;

namespace Sen.Tests.Modules.Plans.Import;

/// <summary>Reads a made document and shows its rows in short words, for comparison.</summary>
internal static class PlanRead
{
    public static PlanReading Read(PlanDocument document)
    {
        using var stream = document.ToStream();
        return PlanReader.Read(stream, "ke-hoach.docx").Value;
    }

    public static List<string> Targets(PlanReading reading) => [.. reading.Goals.SelectMany(g => g.Targets).Select(t => Show(t.Value))];

    public static List<string> Tasks(PlanReading reading) =>
        [.. reading.Tasks.Select(t => $"{string.Join('|', t.Lead)}/{string.Join('|', t.Coordinating)}/{t.Deadline?.Value}/{t.Recurrence}")];

    private static string Show(TargetValue value)
    {
        var to = value.ValueTo is { } upper ? ".." + upper.ToString(CultureInfo.InvariantCulture) : "";
        return string.Create(CultureInfo.InvariantCulture, $"{value.Operator.Code()} {value.Value}{to} {value.Unit}{(value.Horizon is null ? "" : " @" + value.Horizon)}");
    }
}
