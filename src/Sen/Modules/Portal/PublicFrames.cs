using Sen.Modules.Plans;
using Sen.Modules.Portal.Site;
using Sen.Platform.Hosting;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Portal;

/// <summary>What surrounds a public page: where one can go, the day, the other language, who answers for the site.</summary>
public static class PublicFrames
{
    public static PublicFrame Of(HttpContext http)
    {
        var services = http.RequestServices;
        var (T, address, settings) = (services.GetRequiredService<Texts>(), services.GetRequiredService<PublicAddress>(), services.GetRequiredService<SenSettings>());
        var english = T.Language == "en";
        var name = settings.SiteName.Length == 0 ? T["Bình đẳng giới Hà Nội"] : settings.SiteName;
        return new PublicFrame(name, [new(address[Links.Home], T["Trang chủ"]), new(address[Links.Plans], T["Kế hoạch và kết quả"]) { Covers = address[Links.Results] }])
        {
            Home = address[Links.Home],
            Desk = http.ActorOrNobody() is null ? null : new NavLink(WorkLinks.Desk, T["Bàn làm việc"]),
            Today = services.GetRequiredService<BusinessClock>().Today,
            OtherLanguage = new NavLink(PublicAddress.Within(PathIn(http), english ? "vi" : "en"), english ? "Tiếng Việt" : "English"),
            Owner = name,
            OwnerLine = settings.SiteOwner.Length == 0 ? T["Nội dung được phép dẫn lại khi ghi rõ nguồn."] : T["Cơ quan chủ quản: {0}. Nội dung được phép dẫn lại khi ghi rõ nguồn.", settings.SiteOwner],
            ReadOn = [new(address[Links.Plans], T["Kế hoạch và kết quả"])],
        };
    }

    // An error page is written again at another address; the other language of it is the front page.
    private static string PathIn(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/loi", StringComparison.Ordinal) ? Links.Home : http.Request.Path.Value is { Length: > 0 } path ? path : Links.Home;
}
