using System.Text.Json;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Tests.House;

namespace Sen.Tests.Kernel;

/// <summary>The notation of the plan fixtures is the notation that the Kernel reads.</summary>
public sealed class PlanNotationTests
{
    [Fact]
    public void Deadlines_WhenOfThePlanFixtures_AreRead()
    {
        var deadlines = Plans().SelectMany(plan => Rows(plan, "tasks").Concat(Rows(plan, "reporting")))
            .Select(row => (Notation: Text(row, "deadline"), Kind: Text(row, "deadlineKind")))
            .Where(d => d.Notation?.Any(char.IsAsciiDigit) == true && !d.Notation.Contains(' ', StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(deadlines);
        Assert.All(deadlines, d =>
        {
            var read = Deadline.Parse(d.Notation, Enum.Parse<DeadlineKind>(d.Kind!, ignoreCase: true));
            Assert.False(read.IsProblem, read.Problem?.ToString());
            Assert.Equal(d.Notation, read.Value.ToString());
        });
    }

    [Fact]
    public void Numbers_WhenOfThePlanFixtures_AreCanonical()
    {
        var numbers = Plans().SelectMany(plan => Rows(plan, "legalBases").Append(plan.GetProperty("document")))
            .Select(row => Text(row, "number")).OfType<string>().Where(n => n.Contains('/', StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(numbers);
        Assert.All(numbers, n => Assert.Equal(n, DocumentNumber.Parse(n).Value.ToString()));
    }

    private static IEnumerable<JsonElement> Plans() =>
        Directory.EnumerateFiles(RepositoryRoot.Shared("data/plans"), "*.expected.json")
            .Select(file => JsonDocument.Parse(File.ReadAllText(file)).RootElement);

    private static JsonElement[] Rows(JsonElement plan, string name) => [.. plan.GetProperty(name).EnumerateArray()];

    private static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
