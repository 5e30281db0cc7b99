using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Sen.Platform.Audit;
using Sen.Platform.Database;
using Sen.Platform.Files;
using Sen.Platform.Jobs;
using Sen.Platform.Mail;
using Sen.Platform.Reference;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Platform.Hosting;

/// <summary>What every module stands on, registered once for the server, the commands and the tests.</summary>
public static class PlatformSetup
{
    /// <param name="real">Time as it is.</param>
    /// <param name="business">Time of the work, when it is another one: that of the day on which the settings stand, unless given.</param>
    public static IServiceCollection AddPlatform(this IServiceCollection services, SenSettings settings, TimeProvider real, TimeProvider? business = null)
    {
        business ??= settings.AsOf is { } day ? ShiftedTime.StandingOn(day, real) : real;
        services.AddSingleton(settings);
        services.AddSingleton(settings.Folder);
        services.AddSingleton(new BusinessClock(business));
        services.AddSingleton(new SecurityClock(real));
        services.AddSingleton(ShippedCalendar.Calendar);
        services.AddSingleton(new AuditHead(settings.Folder.AuditHead, settings.Folder.Key("audit")));
        services.AddSingleton<Ledger>();
        services.AddScoped<ChainCheck>();
        services.AddSingleton<FileStore>();
        services.AddSingleton<JobRuns>();
        services.AddMail(settings);
        services.AddDbContext<SenDb>(settings.Engine.Configure);
        services.AddSingleton(TextCatalogue.Load());
        services.AddScoped<Texts>();
        services.AddDataProtection()
            .SetApplicationName("Sen")
            .PersistKeysToFileSystem(new DirectoryInfo(settings.Folder.Keys));
        return services;
    }

    /// <summary>A container without a web server, for commands.</summary>
    public static ServiceProvider ForCommand(SenSettings settings, Action<IServiceCollection> modules, TimeProvider? business = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddPlatform(settings, TimeProvider.System, business);
        modules(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }
}
