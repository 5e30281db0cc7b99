using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Sen.Platform.Audit;
using Sen.Platform.Database;
using Sen.Platform.Files;
using Sen.Platform.Reference;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Platform.Hosting;

/// <summary>What every module stands on, registered once for the server, the commands and the tests.</summary>
public static class PlatformSetup
{
    /// <param name="real">Time as it is; business time is moved from it when the settings stand on a day.</param>
    public static IServiceCollection AddPlatform(this IServiceCollection services, SenSettings settings, TimeProvider real)
    {
        var business = settings.AsOf is { } day ? ShiftedTime.StandingOn(day, real) : real;
        services.AddSingleton(settings);
        services.AddSingleton(settings.Folder);
        services.AddSingleton(new BusinessClock(business));
        services.AddSingleton(new SecurityClock(real));
        services.AddSingleton(ShippedCalendar.Calendar);
        services.AddSingleton(new AuditHead(settings.Folder.AuditHead, settings.Folder.Key("audit")));
        services.AddSingleton<Ledger>();
        services.AddScoped<ChainCheck>();
        services.AddSingleton<FileStore>();
        services.AddDbContext<SenDb>(settings.Engine.Configure);
        services.AddSingleton(TextCatalogue.Load());
        services.AddScoped<Texts>();
        services.AddDataProtection()
            .SetApplicationName("Sen")
            .PersistKeysToFileSystem(new DirectoryInfo(settings.Folder.Keys));
        return services;
    }

    /// <summary>A container without a web server, for commands.</summary>
    public static ServiceProvider ForCommand(SenSettings settings, Action<IServiceCollection> modules)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddPlatform(settings, TimeProvider.System);
        modules(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }
}
