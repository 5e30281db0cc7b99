using System.Net;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sen.Kernel.Places;
using Sen.Platform.Authorisation;
using Sen.Tests.Web;

namespace Sen.Tests.House;

/// <summary>
/// Every route of the program, and who is let in: nobody signed in, and each role. Each cell is a real request with a real session, stopped
/// right behind the decision, so that a page without its data looks the same as one with it. The approved file is the review of rights.
/// </summary>
public sealed class RightsMatrixTests
{
    private const HttpStatusCode LetIn = (HttpStatusCode)299;

    [Fact]
    public async Task Routes_LetInWhomTheApprovedFileSays()
    {
        await using var sen = await SenHost.StartAsync(services => services.AddSingleton<IAuthorizationMiddlewareResultHandler, StopWhereLetIn>());
        var unit = await sen.Given.UnitAsync();
        var browsers = new List<(string Name, SenClient Client)> { ("-", sen.Client()) };
        foreach (var role in Enum.GetValues<Role>())
            browsers.Add((role.ToString(), await sen.ClientAsync(await sen.Given.AccountAsync(role, unit))));

        var matrix = new StringBuilder();
        foreach (var route in Routes(sen))
            matrix.Append(await RowAsync(route, browsers)).Append('\n');

        Approved.Equal("House/rights.approved.txt", matrix.ToString());
    }

    private static IEnumerable<RouteEndpoint> Routes(SenHost sen) =>
        sen.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .DistinctBy(Name).OrderBy(Name, StringComparer.Ordinal);

    private static string Name(RouteEndpoint route) => $"{Method(route)} /{route.RoutePattern.RawText?.TrimStart('/')}";

    private static string Method(RouteEndpoint route) => route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is [var method, ..] ? method : "GET";

    private static async Task<string> RowAsync(RouteEndpoint route, List<(string Name, SenClient Client)> browsers)
    {
        if (route.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            return $"{Name(route)}  everybody";
        var letIn = new List<string>();
        foreach (var (name, client) in browsers)
        {
            using var answer = await client.RawAsync(new HttpRequestMessage(new HttpMethod(Method(route)), Address(route)));
            if (answer.StatusCode == LetIn)
                letIn.Add(name);
            else
                Assert.True(IsShutOut(name, answer), $"{Name(route)} answers {(int)answer.StatusCode} to {name}; it must ask a stranger to sign in and be missing for the others.");
        }

        return $"{Name(route)}  {(letIn.Count == browsers.Count - 1 && !letIn.Contains("-") ? "signed in" : string.Join(' ', letIn))}";
    }

    private static bool IsShutOut(string name, HttpResponseMessage answer) => name == "-"
        ? answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.Contains("/dang-nhap", StringComparison.Ordinal)
        : answer.StatusCode == HttpStatusCode.NotFound;

    /// <summary>An address of the route; what fits its constraints is enough, since the request stops before any data.</summary>
    private static string Address(RouteEndpoint route)
    {
        var segments = route.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => Sample(parameter),
            _ => "",
        })));
        return "/" + string.Join('/', segments);
    }

    private static string Sample(Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter)
    {
        var policies = parameter.ParameterPolicies.Select(p => p.Content ?? "").ToList();
        return policies.Contains("guid") ? UnitId.New().ToString() : policies.Exists(p => p is "int" or "long") ? "2026" : "x1";
    }

    private sealed class StopWhereLetIn : IAuthorizationMiddlewareResultHandler
    {
        private readonly Microsoft.AspNetCore.Authorization.Policy.AuthorizationMiddlewareResultHandler usual = new();

        public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
        {
            if (!authorizeResult.Succeeded)
                return usual.HandleAsync(next, context, policy, authorizeResult);
            context.Response.StatusCode = (int)LetIn;
            return Task.CompletedTask;
        }
    }
}
