using Sen.Modules.Reports.Yearly;

namespace Sen.Modules.Reports;

/// <summary>Official reports written from the figures of the other modules.</summary>
public static class ReportsModule
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services.AddScoped<YearlyFigures>();
}
