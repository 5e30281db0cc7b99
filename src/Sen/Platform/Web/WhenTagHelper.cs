using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sen.Platform.Time;

namespace Sen.Platform.Web;

/// <summary>A day (24/11/2026) or a moment (09:41, 24/11/2026, Viet Nam time), readable by machines too.</summary>
[HtmlTargetElement("sen-when", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WhenTagHelper(Texts T) : TagHelper
{
    public DateOnly? Day { get; set; }

    public DateTimeOffset? Moment { get; set; }

    /// <summary>With the day of the week: "Thứ Ba, 24/11/2026".</summary>
    public bool Weekday { get; set; }

    /// <summary>Only hours and minutes of a moment.</summary>
    public bool TimeOnly { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Day is null && Moment is null)
        {
            output.TagName = null;
            output.Content.SetContent("–");
            return;
        }

        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", Machine());
        output.Content.SetContent(Moment is { } moment ? Write(Instants.InVietnam(moment)) : Write(Day!.Value));
    }

    private string Machine() => Moment is { } moment
        ? Instants.InVietnam(moment).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)
        : Day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Write(DateTimeOffset local)
    {
        var time = local.ToString("HH:mm", CultureInfo.InvariantCulture);
        return TimeOnly ? time : $"{time}, {Write(DateOnly.FromDateTime(local.DateTime))}";
    }

    private string Write(DateOnly day)
    {
        var written = day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        return Weekday ? $"{DayName(day.DayOfWeek)}, {written}" : written;
    }

    private string DayName(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => T["Thứ Hai"],
        DayOfWeek.Tuesday => T["Thứ Ba"],
        DayOfWeek.Wednesday => T["Thứ Tư"],
        DayOfWeek.Thursday => T["Thứ Năm"],
        DayOfWeek.Friday => T["Thứ Sáu"],
        DayOfWeek.Saturday => T["Thứ Bảy"],
        _ => T["Chủ Nhật"],
    };
}
