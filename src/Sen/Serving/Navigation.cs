using Sen.Modules.Access;
using Sen.Modules.Organisation;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Notices;
using Sen.Modules.Portal;
using Sen.Modules.Reports;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Hosting;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Serving;

/// <summary>What surrounds every page: where a person of these roles can go. The one place that knows all modules' front doors.</summary>
internal static class Navigation
{
    public static void Fill(Frames frames)
    {
        frames.Staff = Staff;
        frames.Public = PublicFrames.Of;
    }

    private static StaffFrame Staff(HttpContext http)
    {
        var T = http.RequestServices.GetRequiredService<Texts>();
        if (http.SignedIn() is not { } person || http.ActorOrNobody() is not { } actor)
            return StaffFrame.Empty;
        return new StaffFrame(LinksFor(actor, T), person.Name, UnitName(http, actor))
        {
            News = WorksOnPlans(actor) ? new(WorkLinks.Notices, T["Thông báo"]) : null,
            NewCount = NewCount(http, actor),
            PersonHref = Modules.Access.Links.Mine,
            Theme = person.Theme switch { Theme.Dark => "dark", Theme.Light => "light", _ => null },
        };
    }

    private static List<NavLink> LinksFor(Actor actor, Texts T)
    {
        var links = new List<NavLink>();
        if (WorksOnPlans(actor))
        {
            // Whoever only leads begins with the overview and has no desk.
            if (actor.Has(Role.PlanOfficer) || actor.Has(Role.FocalOfficer) || actor.Has(Role.UnitHead))
                links.Add(new(Modules.Access.Links.Desk, T["Bàn làm việc"]));
            if (actor.Has(Role.PlanOfficer) || actor.Has(Role.Leader))
                links.Add(new("/toan-canh", T["Toàn cảnh"]));
            links.Add(new("/ke-hoach", T["Kế hoạch"]));
            links.Add(new("/viec", T["Việc được giao"]));
            if (actor.Has(Role.Leader))
                links.Add(new(WorkLinks.Directives, T["Chỉ đạo"]));
            links.Add(new(ReportLinks.Root, T["Báo cáo"]));
        }

        if (actor.Has(Role.PlanOfficer))
            links.Add(new("/xac-nhan", T["Chờ xác nhận"]));
        if (actor.Has(Role.PlanOfficer) || actor.Has(Role.Leader))
            links.Add(new("/cong-khai", T["Công khai"]));
        if (actor.Has(Role.Administrator))
            links.Add(new(Modules.Access.Links.Accounts, T["Tài khoản"]));
        links.Add(new("/don-vi", T["Đơn vị"]));
        return links;
    }

    private static bool WorksOnPlans(Actor actor) =>
        actor.Has(Role.PlanOfficer) || actor.Has(Role.FocalOfficer) || actor.Has(Role.UnitHead) || actor.Has(Role.Leader);

    private static string NewCount(HttpContext http, Actor actor)
    {
        var count = NewNotices.Count(http.RequestServices.GetRequiredService<SenDb>(), http.RequestServices.GetRequiredService<BusinessClock>(), actor);
        return count == 0 ? "" : count > NewNotices.Most ? $"{NewNotices.Most}+" : $"{count}";
    }

    private static string UnitName(HttpContext http, Actor actor)
    {
        if (actor.Unit is not { } unit)
            return "";
        var today = http.RequestServices.GetRequiredService<BusinessClock>().Today;
        return http.RequestServices.GetRequiredService<SenDb>().UnitsOn(today).Where(v => v.UnitId == unit).Select(v => v.ShortName).FirstOrDefault() ?? "";
    }
}
