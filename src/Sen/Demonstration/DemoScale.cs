using Sen.Demonstration.Nation;
using Sen.Kernel.Results;
using Sen.Platform.Hosting;

namespace Sen.Demonstration;

/// <summary>Something that fills an empty folder with a demonstration.</summary>
internal interface IDemoBuilder : IAsyncDisposable
{
    /// <param name="step">Told the name of each step and how far it is, 0 to 1.</param>
    Task<(string Number, IReadOnlyList<DemoAccount> Accounts)> BuildAsync(DateOnly asOf, Action<string, double> step, CancellationToken cancel);
}

/// <summary>How large a demonstration is.</summary>
/// <param name="Name">As the command line and <c>demo.json</c> have it.</param>
/// <param name="Year">The first and the last day on which it can stand.</param>
internal sealed record DemoScale(string Name, (DateOnly First, DateOnly Last) Year, Func<SenSettings, IDemoBuilder> Builder)
{
    /// <summary>Ha Noi, its agencies and its 126 communes.</summary>
    public static DemoScale City { get; } = new("city", DemoBuilder.Year, settings => new DemoBuilder(settings));

    /// <summary>A ministry, 34 provinces and their 3,321 communes.</summary>
    public static DemoScale Nation { get; } = new("nation", NationBuilder.Year, settings => new NationBuilder(settings, NationUnits.Provinces()));

    /// <summary>Nothing asked is <see cref="City"/>.</summary>
    public static Result<DemoScale> Parse(string? name) => name switch
    {
        null or "city" => City,
        "nation" => Nation,
        _ => Serving.Problems.ScaleUnknown(name),
    };
}
