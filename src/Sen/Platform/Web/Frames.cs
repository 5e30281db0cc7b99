namespace Sen.Platform.Web;

/// <summary>One word of a navigation, already in the reader's language.</summary>
public sealed record NavLink(string Href, string Words)
{
    /// <summary>Another address below which this is the current place; null when there is none.</summary>
    public string? Covers { get; init; }

    /// <summary>Whether the page at <paramref name="path"/> lies under this link; the front page only matches itself.</summary>
    public bool Leads(PathString path) =>
        Href == "/" ? path == "/"
        : path.StartsWithSegments(new PathString(Href), StringComparison.Ordinal) || (Covers is not null && path.StartsWithSegments(new PathString(Covers), StringComparison.Ordinal));

    /// <summary>The link that leads to a page most closely, or null when none does.</summary>
    public static NavLink? Current(IEnumerable<NavLink> links, HttpRequest request) =>
        links.Where(l => l.Leads(request.PathBase.Add(request.Path))).MaxBy(l => l.Href.Length);
}

/// <summary>What surrounds a staff page: where one can go, and who is signed in.</summary>
public sealed record StaffFrame(IReadOnlyList<NavLink> Links, string Person, string Unit)
{
    public static StaffFrame Empty { get; } = new([], "", "");

    /// <summary>Where the person's own page is; null draws the name without a link.</summary>
    public string? PersonHref { get; init; }

    /// <summary>Where one is told things, drawn as a bell; null leaves it out.</summary>
    public NavLink? News { get; init; }

    /// <summary>How much of it is new, as drawn: "3", "99+"; empty for nothing.</summary>
    public string NewCount { get; init; } = "";

    /// <summary>Where the search form goes; null leaves it out.</summary>
    public string? SearchHref { get; init; }

    /// <summary><c>light</c> or <c>dark</c> when the person chose one; null follows the machine.</summary>
    public string? Theme { get; init; }
}

/// <summary>What surrounds a public page.</summary>
public sealed record PublicFrame(string SiteName, IReadOnlyList<NavLink> Links)
{
    public static PublicFrame Empty { get; } = new("Sen", []);

    /// <summary>The front page in the reader's language.</summary>
    public string Home { get; init; } = "/";

    /// <summary>The way back to their work for staff who are signed in; null for everybody else.</summary>
    public NavLink? Desk { get; init; }

    /// <summary>Today as a visitor reads it.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Where help for survivors is; always last, in lotus.</summary>
    public NavLink? Help { get; init; }

    /// <summary>The same page in the other language.</summary>
    public NavLink? OtherLanguage { get; init; }

    public string? SearchHref { get; init; }

    /// <summary>Name and words of the site's owner, in the footer.</summary>
    public string Owner { get; init; } = "";

    public string OwnerLine { get; init; } = "";

    public IReadOnlyList<NavLink> ReadOn { get; init; } = [];

    public IReadOnlyList<NavLink> GetHelp { get; init; } = [];
}

/// <summary>How the program tells the layouts what surrounds a page. Set once at start by <c>Configure&lt;Frames&gt;</c>.</summary>
public sealed class Frames
{
    public Func<HttpContext, StaffFrame> Staff { get; set; } = _ => StaffFrame.Empty;

    public Func<HttpContext, PublicFrame> Public { get; set; } = _ => PublicFrame.Empty;

    /// <summary>Whether <c>/bo-phan</c> shows the parts that pages are built from: in development and in the demonstration.</summary>
    public bool ShowKit { get; set; }
}
