using System.Collections.Concurrent;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sen.Platform.Authorisation;

namespace Sen.Tests;

/// <summary>Lets a test send a request as any actor without an account, a password or a session. A request without the mark goes the usual way.</summary>
internal static class TestSignIn
{
    private const string SchemeName = "Test";
    private const string Mark = "X-Test-Actor";
    private static readonly ConcurrentDictionary<string, Actor> Actors = new(StringComparer.Ordinal);

    public static void Add(IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, Handler>(SchemeName, null);
        services.PostConfigure<AuthenticationOptions>(options =>
        {
            var usual = options.DefaultAuthenticateScheme ?? options.DefaultScheme;
            options.DefaultAuthenticateScheme = SchemeName;
            options.DefaultChallengeScheme ??= usual ?? SchemeName;
            options.DefaultForbidScheme ??= usual ?? SchemeName;
            Handler.Usual = usual;
        });
    }

    internal sealed class As(Actor? actor) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (actor is not null)
            {
                Actors[actor.UserId.ToString()] = actor;
                request.Headers.Remove(Mark);
                request.Headers.Add(Mark, actor.UserId.ToString());
            }

            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Handler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        public static string? Usual { get; set; }

        protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Request.Headers[Mark].ToString() is not { Length: > 0 } mark || !Actors.TryGetValue(mark, out var actor))
                return Usual is null or SchemeName ? AuthenticateResult.NoResult() : await Context.AuthenticateAsync(Usual);
            Context.Features.Set(actor);
            var claims = actor.Grants.Select(g => new Claim(ClaimTypes.Role, g.Role.ToString())).Prepend(new Claim(ClaimTypes.NameIdentifier, mark));
            var principal = new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme.Name));
            return AuthenticateResult.Success(new AuthenticationTicket(principal, Scheme.Name));
        }

        // Not allowed and not there look alike.
        protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
        {
            Response.StatusCode = 404;
            return Task.CompletedTask;
        }
    }
}
