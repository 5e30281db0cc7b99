using Microsoft.EntityFrameworkCore;
using Sen.Modules.Plans;
using Sen.Modules.Reports.Composing;
using Sen.Modules.Reports.Narratives;
using Sen.Modules.Reports.Register;
using Sen.Modules.Reports.Rounds;
using Sen.Modules.Reports.Yearly;
using Sen.Platform.Database;

namespace Sen.Modules.Reports;

/// <summary>Official reports: which are due, what units write, what is composed of it, and what was frozen.</summary>
public static class ReportsModule
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddScoped<YearlyFigures>()
        .AddScoped<ReportData>()
        .AddScoped<ChangesSince>()
        .AddScoped<ReportRegister>()
        .AddScoped<IOwed, OwedReports>()
        .AddScoped<OpenRound>()
        .AddScoped<WriteNarrative>()
        .AddScoped<AcceptNarratives>()
        .AddScoped<ReturnNarrative>()
        .AddScoped<ComposeSection>()
        .AddScoped<FreezeEdition>()
        .AddScoped<IssueEdition>()
        .AddScoped<OpenSupplement>();

    extension(SenDb db)
    {
        public DbSet<ReportRound> Rounds => db.Set<ReportRound>();

        public DbSet<Narrative> Narratives => db.Set<Narrative>();

        public DbSet<Edition> Editions => db.Set<Edition>();
    }
}
