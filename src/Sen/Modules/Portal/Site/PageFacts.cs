namespace Sen.Modules.Portal.Site;

/// <summary>What a public page tells machines and people who pass it on.</summary>
/// <param name="Description">One sentence with the figure and its day; it is what a shared link shows.</param>
/// <param name="Path">The page's own address, in Vietnamese.</param>
public sealed record PageFacts(string Title, string Description, string Path);
