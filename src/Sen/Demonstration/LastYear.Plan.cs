using Sen.Kernel.Places;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Modules.Plans;

namespace Sen.Demonstration;

/// <content>What the city asked for in 2025; invented, in the manner of such plans.</content>
internal sealed partial class LastYear
{
    public const string Number = "47/KH-UBND";
    private const string Inspection = "2.3.2";
    private const string Signer = "Lê Thị Hồng Sen";

    private static PlanContent Content(UnitId city, UnitId standing, UnitId health) => new()
    {
        Issuer = city,
        StandingAgency = standing,
        Title = "Thực hiện công tác bình đẳng giới trên địa bàn thành phố Hà Nội năm 2025",
        Year = Signed.Year,
        PeriodTo = Signed.Year,
        Sections =
        [
            new("II.1", "Tuyên truyền, tập huấn",
            [
                ToDistricts("a", "Tổ chức truyền thông về bình đẳng giới tại các khu dân cư, chợ, bến xe trên địa bàn", "2025-06-20"),
                ToDistricts("b", "Tập huấn nghiệp vụ cho người làm công tác bình đẳng giới ở cơ sở", "2025-10-31"),
            ]),
            new("II.2", "Hỗ trợ, bảo vệ ở cơ sở",
            [
                new TaskContent("a", "Rà soát, công bố địa chỉ tin cậy, nhà tạm lánh ở cộng đồng")
                {
                    Agencies = [new(AgencyRole.Lead, "UBND các xã, phường, thị trấn", UnitSet: UnitSet.Communes.Code)],
                    Deadline = Day("2025-11-15"),
                },
                new TaskContent("b", "Tư vấn, chăm sóc sức khỏe sinh sản cho công nhân các khu công nghiệp") { Agencies = [new(AgencyRole.Lead, "Sở Y tế", health)], Deadline = Day("2025-11-30") },
            ]),
            new("II.3", "Kiểm tra, thống kê",
            [
                ToDistricts("a", "Thống kê số vụ bạo lực gia đình và số người được hỗ trợ trong 5 tháng đầu năm", "2025-06-10"),
                ToDistricts("b", "Kiểm tra việc thực hiện pháp luật về bình đẳng giới tại cơ quan, doanh nghiệp trên địa bàn", "2025-09-30"),
                new TaskContent("c", "Tổng hợp kết quả thực hiện kế hoạch năm 2025") { Agencies = [new(AgencyRole.Lead, "Sở Nội vụ", standing)], Deadline = Day("2025-12-10") },
            ]),
        ],
        Texts = [new(PlanTextKind.Purpose, "Thu hẹp khoảng cách giới, phòng ngừa và ứng phó bạo lực trên cơ sở giới ở cơ sở.")],
    };

    private static TaskContent ToDistricts(string no, string text, string day) => new(no, text)
    {
        Agencies = [new(AgencyRole.Lead, "UBND các quận, huyện, thị xã", UnitSet: UnitSet.Districts.Code)],
        Deadline = Day(day),
    };

    private static Deadline Day(string day)
    {
        var deadline = Deadline.Parse(day, DeadlineKind.By);
        return deadline.IsProblem ? throw new InvalidOperationException(deadline.Problem.ToString()) : deadline.Value;
    }
}
