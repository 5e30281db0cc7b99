using Sen.Platform.Audit;

namespace Sen.Modules.Reports;

/// <summary>The acts of this module, as the audit names them.</summary>
internal static class ReportProcesses
{
    public static readonly ProcessKind OpeningRound = new("opening-report-round");
    public static readonly ProcessKind WritingNarrative = new("writing-narrative");
    public static readonly ProcessKind AcceptingNarratives = new("accepting-narratives");
    public static readonly ProcessKind ReturningNarrative = new("returning-narrative");
    public static readonly ProcessKind ComposingReport = new("composing-report");
    public static readonly ProcessKind FreezingReport = new("freezing-report");
    public static readonly ProcessKind IssuingReport = new("issuing-report");
    public static readonly ProcessKind OpeningEdition = new("opening-report-edition");
}
