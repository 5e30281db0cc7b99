using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sen.Modules.Organisation.Changes;
using Sen.Modules.Organisation.Import;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Organisation;

/// <summary>Units of every kind with their dates, named sets, aliases, successions.</summary>
public static class OrganisationModule
{
    public static IServiceCollection AddOrganisation(this IServiceCollection services)
    {
        services.AddScoped<ImportProvince>();
        services.AddScoped<ImportUnits>();
        services.AddScoped<ChangeUnits>();
        services.AddScoped<ChangeAliases>();
        services.Configure<RazorPagesOptions>(pages => pages.Conventions
            .AllowRoles("/Organisation/Changes", Role.Administrator)
            .AllowRoles("/Organisation/Import", Role.Administrator));
        return services;
    }

    extension(SenDb db)
    {
        public DbSet<Unit> Units => db.Set<Unit>();

        public DbSet<UnitVersion> UnitVersions => db.Set<UnitVersion>();

        public DbSet<UnitAlias> UnitAliases => db.Set<UnitAlias>();

        public DbSet<UnitSuccession> UnitSuccessions => db.Set<UnitSuccession>();

        public DbSet<UnitChange> UnitChanges => db.Set<UnitChange>();
    }
}
