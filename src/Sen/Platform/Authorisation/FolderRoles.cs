using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Sen.Platform.Authorisation;

/// <summary>Who may enter a folder of pages; said once by its module. Everyone else reads that the page is not there.</summary>
public static class FolderRoles
{
    /// <param name="folder">Below the root of the pages: <c>/Access/Administration</c>.</param>
    public static PageConventionCollection AllowRoles(this PageConventionCollection pages, string folder, params Role[] roles)
    {
        pages.AddFolderApplicationModelConvention(folder, page => page.EndpointMetadata.Add(Of(roles)));
        return pages;
    }

    /// <summary>The same for an endpoint that is no page: <c>MapGet(…).RequireAuthorization(FolderRoles.Of(Role.Auditor))</c>.</summary>
    public static AuthorizeAttribute Of(params Role[] roles) => new() { Roles = string.Join(',', roles) };
}
