using Sen.Modules.Plans;

namespace Sen.Demonstration;

/// <summary>What the city asks as evidence: the officer's settings, since the plan itself does not say.</summary>
internal static class DemoEvidence
{
    /// <summary>A picture of one point, for the photos of the demonstration.</summary>
    public static ReadOnlySpan<byte> Photo =>
    [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0, 0x90, 0x77, 0x53, 0xDE,
        0, 0, 0, 0x0C, 0x49, 0x44, 0x41, 0x54, 8, 0xD7, 0x63, 0x60, 0x60, 0x60, 0, 0, 0, 4, 0, 1, 0x27, 0x34, 0x27, 0x0A, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44,
        0xAE, 0x42, 0x60, 0x82,
    ];

    private static readonly (string Word, EvidenceRules Evidence, string? Figure)[] Rules =
    [
        ("khẩu hiệu", EvidenceRules.Photo, null),
        ("tập huấn", EvidenceRules.Document, "Số người dự"),
        ("tuyên truyền", EvidenceRules.Document, "Số người được tuyên truyền"),
        ("rà soát", EvidenceRules.Document, null),
        ("báo cáo", EvidenceRules.Document, null),
    ];

    public static PlanContent AskedOf(PlanContent content) => content with
    {
        Sections = [.. content.Sections.Select(s => s with { Tasks = [.. s.Tasks.Select(AskedOf)] })],
    };

    private static TaskContent AskedOf(TaskContent task)
    {
        var rule = Array.Find(Rules, r => task.Text.Contains(r.Word, StringComparison.OrdinalIgnoreCase));
        return task with { Evidence = rule.Evidence, FigureAsked = rule.Figure };
    }
}
