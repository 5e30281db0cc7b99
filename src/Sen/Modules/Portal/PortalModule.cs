using Microsoft.EntityFrameworkCore;
using Sen.Modules.Portal.Progress;
using Sen.Modules.Portal.Releases;
using Sen.Modules.Portal.Site;
using Sen.Platform.Database;

namespace Sen.Modules.Portal;

/// <summary>What citizens read without signing in, and what decides that they may.</summary>
public static class PortalModule
{
    public static IServiceCollection AddPortal(this IServiceCollection services)
    {
        services.AddScoped<ProposeRelease>();
        services.AddScoped<ApproveRelease>();
        services.AddScoped<WithdrawRelease>();
        services.AddScoped<ReleasedPlans>();
        services.AddScoped<PublicAddress>();
        services.AddScoped<PublicStamp>();
        services.AddPublicCache();
        return services;
    }

    /// <summary>Answers again from memory while nothing public changed; after sign-in is known, since staff see their own links.</summary>
    public static IApplicationBuilder UsePortal(this IApplicationBuilder app) => app.UsePublicCache();

    public static void MapPortal(this IEndpointRouteBuilder routes)
    {
        routes.MapTables();
        routes.MapForRobots();
    }

    extension(SenDb db)
    {
        public DbSet<Release> Releases => db.Set<Release>();
    }
}
