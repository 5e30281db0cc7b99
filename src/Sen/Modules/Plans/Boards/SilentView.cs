namespace Sen.Modules.Plans.Boards;

/// <summary>A list of silent units, ready to be drawn.</summary>
internal sealed record SilentView(string Heading, string Help, IReadOnlyList<SilentUnit> Units, Func<BoardUnit, string> Href, int Most = SilentView.Usual)
{
    /// <summary>Lines of a list; Excel holds the rest.</summary>
    public const int Usual = 30;
}
