using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sen.Kernel.Results;

namespace Sen.Platform.Web;

/// <summary>A page's face of a <see cref="Problem"/>: the page again with status 422, what was entered kept, each problem beside its field.</summary>
public static class PageProblems
{
    private static readonly object OrderKey = new();

    public static IActionResult Show(this PageModel page, Problem problem)
    {
        var T = page.HttpContext.RequestServices.GetRequiredService<Texts>();
        var order = new List<string>();
        foreach (var one in problem.All())
        {
            var key = KeyOf(page.ModelState, one.Field);
            page.ModelState.AddModelError(key, T[one]);
            order.Add(key);
        }

        page.HttpContext.Items[OrderKey] = order;
        page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page.Page();
    }

    /// <summary>A day that must be given: an empty one is <paramref name="missing"/>, one that could not be read has been told already.</summary>
    public static void NeedDay(this FieldErrors errors, string field, DateOnly? day, ModelStateDictionary state, Problem missing)
    {
        if (day is null && state.GetFieldValidationState(field) != ModelValidationState.Invalid)
            errors.Add(field, missing);
    }

    /// <summary>Names of the inputs with a problem, in the order of the form as far as the operation told it.</summary>
    internal static IEnumerable<string> InOrder(HttpContext http, ModelStateDictionary state)
    {
        var told = http.Items[OrderKey] as List<string> ?? [];
        return told.Concat(state.Where(e => e.Value?.Errors.Count > 0).Select(e => e.Key)).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>An operation names the field of its input (<c>Deadline</c>); the form may hold it inside a property (<c>Input.Deadline</c>).</summary>
    private static string KeyOf(ModelStateDictionary state, string? field) =>
        field is null ? ""
        : state.ContainsKey(field) ? field
        : state.Keys.FirstOrDefault(k => k.EndsWith("." + field, StringComparison.OrdinalIgnoreCase)) ?? field;
}
