using System.IO.Compression;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Sen.Modules.Access;
using Sen.Modules.Organisation;
using Sen.Modules.Plans;
using Sen.Modules.Portal;
using Sen.Modules.Reports;
using Sen.Platform.Files;
using Sen.Platform.Hosting;
using Sen.Platform.Jobs;
using Sen.Platform.Web;
using Sen.Serving;

namespace Sen;

/// <summary>Composes the program: platform, modules, and the order in which a request passes through. The same for the server and the tests.</summary>
public static class SenApp
{
    /// <summary>Registers every module, from the lowest floor up.</summary>
    public static void AddModules(IServiceCollection services)
    {
        services.AddOrganisation();
        services.AddAccess();
        services.AddPlans();
        services.AddReports();
        services.AddPortal();
    }

    public static WebApplication Build(SenSettings settings, TimeProvider real, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(SenApp).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Somewhat more than a file may have: a larger upload is read to its end, so that the sentence arrives (decision 30).
            kestrel.Limits.MaxRequestBodySize = FileStore.MostBytes + (16L << 20);
        });
        builder.WebHost.UseUrls(settings.Address);
        builder.Services.AddPlatform(settings, real);
        AddWeb(builder.Services);
        AddModules(builder.Services);
        configure?.Invoke(builder);

        var app = builder.Build();
        UseWeb(app, settings);
        MapModules(app);
        return app;
    }

    private static void AddWeb(IServiceCollection services)
    {
        services.AddRazorPages(options => options.RootDirectory = "/Modules")
            .AddMvcOptions(options => options.ModelBinderProviders.Insert(0, new IdentifierBinderProvider()));
        services.AddSenWeb();
        services.Configure<Frames>(Navigation.Fill);
        services.AddAuthorizationBuilder().AddFallbackPolicy("signed-in", policy => policy.RequireAuthenticatedUser());
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "sen-form";
            options.Cookie.Path = "/";
            // Not "always": behind a proxy that is not named as trusted every form would then be refused.
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddRequestTimeouts(options => options.DefaultPolicy = new RequestTimeoutPolicy { Timeout = TimeSpan.FromSeconds(60) });
        services.AddResponseCompression(options =>
        {
            // Pages carry no secret that a stranger can guess beside text of the stranger's own; the antiforgery token is masked anew each time.
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        // A quarter lighter than the usual level, for a few milliseconds on the heaviest page: many offices have slow lines.
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database").AddCheck<AuditHealth>("audit").AddCheck<JobHealth>("jobs");
    }

    private static void UseWeb(WebApplication app, SenSettings settings)
    {
        if (settings.TrustedProxies.Count > 0)
            app.UseForwardedHeaders(ForwardedBy(settings.TrustedProxies));
        app.UseSecurityHeaders(SecurityHeaders.Policy);
        app.UseResponseCompression();
        app.UseSenAssets();
        app.UseLanguageOfRequest();
        app.UseExceptionHandler("/loi/500");
        app.UseStatusCodePagesWithReExecute("/loi/{0}");
        app.UseRouting();
        app.UseRequestTimeouts();
        app.UseAccess();
        app.UseCultureOfRequest();
        app.UsePortal();
        app.UseAntiforgery();
    }

    /// <summary>As many proxies as stand in a row, each of them trusted by name; what a stranger writes into the headers counts for nothing.</summary>
    private static ForwardedHeadersOptions ForwardedBy(IEnumerable<System.Net.IPNetwork> proxies)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var network in proxies)
            options.KnownIPNetworks.Add(network);
        return options;
    }

    private static void MapModules(WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        app.MapPortal();
        app.MapRazorPages();
        app.MapPlans();
    }
}
