using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Sen.Kernel.Results;

namespace Sen.Platform.Web;

/// <summary>
/// The day at whose end, Viet Nam time, a page shows its work: today, or an earlier one that the address asks for
/// (<c>?den-ngay=2026-06-14</c>). By recorded time: what happened later does not change the page of an earlier day.
/// </summary>
public readonly record struct AsOf(DateOnly Day, DateOnly Today)
{
    /// <summary>Name of the day in an address.</summary>
    public const string Name = "den-ngay";

    /// <summary>Whether the page shows a day that has passed; nobody acts on such a page.</summary>
    public bool IsPast => Day < Today;

    /// <summary>The day as it stands in an address; null for today, so that a kept address goes on with the days.</summary>
    public string? Query => IsPast ? Machine(Day) : null;

    /// <summary>An address of this site with the day kept in it.</summary>
    public string In(string address) => Query is { } day ? QueryHelpers.AddQueryString(address, Name, day) : address;

    /// <summary>
    /// The day that was asked for, or today when none was. A day in the future, or before anything was there, leaves a problem beside the
    /// field and status 422: the first shows today, the second the last day on which nothing was there.
    /// </summary>
    /// <param name="first">The first day on which the page has anything; null when it has nothing yet.</param>
    public static AsOf Choose(PageModel page, DateOnly? asked, DateOnly today, DateOnly? first)
    {
        var problem = asked > today ? Problems.DayInFuture(today)
            : asked is null || asked == today ? null
            : first is null ? Problems.NothingYet
            : asked < first ? Problems.DayBeforeFirst(first.Value)
            : null;
        if (problem is not null)
            page.Show(problem.At(Name));
        else if (page.ModelState[Name]?.Errors.Count > 0)
            page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        var day = asked is null || asked > today || first is null ? today : asked < first ? first.Value.AddDays(-1) : asked.Value;
        return new(day, today);
    }

    internal static string Machine(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
