using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Sen.Modules.Access.Administration;
using Sen.Modules.Access.Cover;
using Sen.Modules.Access.FirstSignIn;
using Sen.Modules.Access.Handover;
using Sen.Modules.Access.Import;
using Sen.Modules.Access.Profile;
using Sen.Modules.Access.SignIn;
using Sen.Modules.Access.TwoFactor;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Jobs;

namespace Sen.Modules.Access;

/// <summary>Accounts, roles with units, the door and its sessions.</summary>
public static class AccessModule
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddOptions<AccessSettings>();
        services.AddSingleton<Secrets>();
        services.AddSingleton<Actors>();
        services.AddSingleton<PasswordHashing>();
        services.AddSingleton<AuthenticatorKeys>();
        services.AddScoped<CreateAccounts>();
        services.AddScoped<GrantRoles>();
        services.AddScoped<FirstAdministrator>();
        services.AddScoped<Organisation.ISuccessionEffect, AccountsOfUnits>();
        // It writes whole addresses, and those of one-time links are secrets.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));
        AddDoor(services);
        AddProfile(services);
        AddAdministration(services);
        AddAbsence(services);
        return services;
    }

    /// <summary>Recognises who asks and decides whether they may; after routing, before antiforgery.</summary>
    public static IApplicationBuilder UseAccess(this IApplicationBuilder app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use(SendToOwnPassword);
        return app;
    }

    extension(SenDb db)
    {
        public DbSet<Account> Accounts => db.Set<Account>();

        public DbSet<RoleGrantRow> RoleGrants => db.Set<RoleGrantRow>();

        public DbSet<Session> Sessions => db.Set<Session>();

        public DbSet<HandoverRow> Handovers => db.Set<HandoverRow>();

        public DbSet<ResetLink> ResetLinks => db.Set<ResetLink>();
    }

    /// <summary>Who still has a password that somebody else set chooses their own before anything else.</summary>
    private static Task SendToOwnPassword(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path;
        if (context.SignedIn() is not { MustChangePassword: true } || context.GetEndpoint() is null || path == Links.MyPassword || path == Links.Leave)
            return next(context);
        context.Response.Redirect(Links.MyPassword);
        return Task.CompletedTask;
    }

    private static void AddDoor(IServiceCollection services)
    {
        services.AddAuthentication(SessionCookie.Scheme).AddCookie(SessionCookie.Scheme);
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, SessionCookie>();
        services.AddScoped<Sessions>();
        services.AddScoped<Doorkeeper>();
        services.AddScoped<SignInWithPassword>();
        services.AddScoped<SignInWithCode>();
        services.AddSingleton<SecondStep>();
        services.AddDailyJob<SweepSessions>("sweep-sessions", 10, 2);
    }

    private static void AddProfile(IServiceCollection services)
    {
        services.AddScoped<OwnPassword>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<ChangePreferences>();
        services.AddScoped<ChooseMail>();
        services.AddScoped<TwoFactorOperations>();
        services.AddScoped<ChoosePassword>();
    }

    /// <summary>Who stands in for whom, and who takes everything over.</summary>
    private static void AddAbsence(IServiceCollection services)
    {
        services.AddScoped<StandIns>();
        services.AddScoped<ProposeCover>();
        services.AddScoped<EndCover>();
        services.AddScoped<CoverBoard>();
        services.AddScoped<MoveEverything>();
        services.AddScoped<HandOver>();
        services.AddScoped<ConfirmHandover>();
        services.AddScoped<TakeBackHandover>();
        services.AddScoped<HandoverView>();
        Role[] staff = [Role.PlanOfficer, Role.FocalOfficer, Role.UnitHead, Role.Leader, Role.Editor, Role.Administrator];
        services.Configure<RazorPagesOptions>(pages => pages.Conventions
            .AllowRoles("/Access/Cover", staff)
            .AllowRoles("/Access/Handover", staff));
    }

    private static void AddAdministration(IServiceCollection services)
    {
        services.AddScoped<ConfirmGrants>();
        services.AddScoped<WaitingForMe>();
        services.AddScoped<RevokeGrant>();
        services.AddScoped<CloseAccount>();
        services.AddScoped<MakeResetLink>();
        services.AddScoped<CorrectAccount>();
        services.AddScoped<AccountView>();
        services.AddScoped<LetterWriter>();
        services.AddSingleton<SealedRows>();
        services.Configure<RazorPagesOptions>(pages => pages.Conventions
            .AllowRoles("/Access/Administration", Role.Administrator)
            .AllowRoles("/Access/Import", Role.Administrator)
            .AllowRoles("/Access/Confirmation", Role.Administrator, Role.UnitHead, Role.Leader));
    }
}
