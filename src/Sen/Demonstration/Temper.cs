namespace Sen.Demonstration;

/// <summary>How a unit keeps its dates.</summary>
internal enum Temper
{
    Prompt,
    Usual,
    Slow,

    /// <summary>Never opens anything: its officer left and nobody was named.</summary>
    Absent,
}

internal static class Tempers
{
    /// <summary>Days until the first look at new work.</summary>
    public static int FirstLook(this Temper temper, Random random) => temper switch
    {
        Temper.Prompt => random.Next(0, 3),
        Temper.Usual => random.Next(1, 7),
        _ => random.Next(5, 21),
    };

    /// <summary>Days between the completion and the last day; negative when late.</summary>
    public static int DaysEarly(this Temper temper, Random random) => temper switch
    {
        Temper.Prompt => random.Next(1, 16),
        Temper.Usual => random.Next(-2, 9),
        _ => random.Next(-14, 5),
    };

    public static bool Forgets(this Temper temper, Random random) => random.Next(100) < temper switch
    {
        Temper.Prompt => 1,
        Temper.Usual => 3,
        _ => 9,
    };
}
