using Microsoft.AspNetCore.WebUtilities;

namespace Sen.Modules.Plans;

/// <summary>Addresses of the work that units answer for.</summary>
public static class WorkLinks
{
    /// <summary>What waits for whoever is signed in.</summary>
    public const string Desk = Access.Links.Desk;

    public const string List = "/viec";

    public const string ListSheet = "/viec/tai-ve.xlsx";

    /// <summary>What somebody is told.</summary>
    public const string Notices = "/thong-bao";

    /// <summary>What waits for the plan officer's confirmation.</summary>
    public const string Confirmations = "/xac-nhan";

    public const string ConfirmationsSheet = "/xac-nhan/tai-ve.xlsx";

    /// <summary>Reminds all who are late.</summary>
    public const string Urging = "/don-doc";

    /// <summary>What leaders said of work, and what units answered.</summary>
    public const string Directives = "/chi-dao";

    public const string DirectivesSheet = "/chi-dao/tai-ve.xlsx";

    internal static string Directive(DirectiveId id) => $"{Directives}/{id}";

    /// <summary>A directive at one unit, where it is answered.</summary>
    internal static string DirectiveAt(AssignmentId at, DirectiveId id) => $"{Of(at)}/chi-dao/{id}";

    public static string Of(AssignmentId id) => $"{List}/{id}";

    internal static string Evidence(AssignmentId id, Guid evidence) => $"{Of(id)}/minh-chung/{evidence}";

    /// <summary>An address with what narrows it; empty values are left out.</summary>
    internal static string With(string address, params IEnumerable<(string Name, string? Value)> query) =>
        QueryHelpers.AddQueryString(address, query.Where(q => !string.IsNullOrEmpty(q.Value)).Select(q => KeyValuePair.Create(q.Name, q.Value)));

    /// <summary>The address in the language that the page is in.</summary>
    internal static string At(this HttpRequest request, string address) => request.PathBase + address;
}
