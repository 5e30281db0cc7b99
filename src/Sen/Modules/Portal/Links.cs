using Sen.Modules.Plans;

namespace Sen.Modules.Portal;

/// <summary>Addresses of this module's pages. Public ones are within a language; <see cref="Site.PublicAddress"/> puts it before them.</summary>
public static class Links
{
    public const string Home = "/";
    public const string Plans = "/ke-hoach-va-ket-qua";
    public const string Releases = "/cong-khai";

    /// <summary>Below it lie the results of every plan.</summary>
    public const string Results = "/ket-qua";

    public static string Plan(string issuerName, string slug) => $"{Results}/{IssuerSlug(issuerName)}/{slug}";

    public static string Units(string plan) => $"{plan}/don-vi";

    public static string Task(string plan, string code) => $"{plan}/nhiem-vu/{Uri.EscapeDataString(code)}";

    public static string TasksTable(string plan) => $"{plan}/nhiem-vu.csv";

    public static string UnitsTable(string plan) => $"{plan}/don-vi.csv";

    public static string Propose(PlanId plan) => $"{Releases}/de-nghi/{plan}";

    public static string Release(ReleaseId release) => $"{Releases}/{release}";

    /// <summary>"UBND thành phố Hà Nội" is <c>ha-noi</c>.</summary>
    public static string IssuerSlug(string issuerName) => PlanLinks.IssuerSlug(issuerName);
}
