using Sen.Platform.Web;

namespace Sen.Modules.Access.Profile;

/// <summary>A browser and its machine in words that its owner recognises; only as exact as that needs.</summary>
internal static class BrowserName
{
    // In this order: most browsers also call themselves Chrome, and Chrome calls itself Safari.
    private static readonly (string Token, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR", "Opera"), ("coc_coc", "Cốc Cốc"), ("SamsungBrowser", "Samsung Internet"), ("Zalo", "Zalo"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Token, string Name)[] Machines =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("Linux", "Linux")];

    public static string Of(string agent, Texts T) => (Find(Browsers, agent), Find(Machines, agent)) switch
    {
        ({ } browser, { } machine) => T["{0} trên {1}", browser, machine],
        ({ } browser, null) => browser,
        (null, { } machine) => machine,
        _ => T["Trình duyệt không rõ"],
    };

    private static string? Find((string Token, string Name)[] known, string agent) =>
        known.FirstOrDefault(k => agent.Contains(k.Token, StringComparison.Ordinal)).Name;
}
