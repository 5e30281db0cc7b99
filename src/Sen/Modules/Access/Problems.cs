using Sen.Kernel.Results;

namespace Sen.Modules.Access;

/// <summary>What can be refused at the door and in the keeping of accounts.</summary>
internal static class Problems
{
    public static Problem WrongNameOrPassword => new(
        "sign-in.wrong", "Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi nhập lại.");

    public static Problem WaitMinutes(int minutes) => new(
        "sign-in.wait", "Đã nhập sai nhiều lần. Đợi {0} phút rồi thử lại, hoặc nhờ quản trị đặt lại mật khẩu.", minutes);

    public static Problem WrongCode => new("sign-in.wrong-code", "Mã không đúng hoặc đã dùng. Đợi mã mới trên điện thoại rồi nhập lại.");

    public static Problem SecondStepExpired => new("sign-in.second-step-expired", "Đã quá thời gian nhập mã. Nhập lại tên đăng nhập và mật khẩu.");

    public static Problem UserNameForm => new(
        "account.user-name-form", "Tên đăng nhập gồm 3 đến 64 ký tự: chữ cái không dấu, chữ số, dấu chấm, gạch nối, gạch dưới, @.");

    public static Problem UserNameTaken(UserName name) => new("account.user-name-taken", "Đã có tài khoản {0}. Chọn tên đăng nhập khác.", name.ToString());

    public static Problem UserNameTwice(UserName name, int row) => new(
        "account.user-name-twice", "Tên đăng nhập {0} đã có ở dòng {1}. Mỗi người một tên.", name.ToString(), row);

    public static Problem RoleMissing => new("account.role-missing", "Ghi vai trò của người này.");

    public static Problem FileMissing => new("account.file-missing", "Chọn tệp Excel có danh sách tài khoản.");

    public static Problem DisplayNameForm => new("account.display-name-form", "Nhập họ và tên, không quá 120 ký tự.");

    public static Problem PositionTooLong => new("account.position-too-long", "Chức vụ không quá 120 ký tự.");

    public static Problem EmailForm => new("account.email-form", "Địa chỉ thư chưa đúng dạng, ví dụ ten@hanoi.gov.vn.");

    public static Problem UnitMissing => new("account.unit-missing", "Chọn đơn vị cho vai trò này.");

    public static Problem UnitUnknown(string unit) => new("account.unit-unknown", "Không tìm thấy đơn vị “{0}”. Ghi mã hoặc tên đầy đủ như trong danh bạ.", unit);

    public static Problem UnitAmbiguous(string unit) => new("account.unit-ambiguous", "Có nhiều đơn vị tên “{0}”. Ghi mã đơn vị.", unit);

    public static Problem RoleUnknown(string role) => new(
        "account.role-unknown",
        "Không có vai trò “{0}”. Các vai trò: Cán bộ kế hoạch, Cán bộ đầu mối, Thủ trưởng đơn vị, Lãnh đạo, Biên tập viên, Quản trị, Kiểm soát.",
        role);

    public static Problem AdministratorOnly => new("access.administrator-only", "Việc này chỉ quản trị làm được.");

    public static Problem TooManyAccounts(int most) => new("account.too-many", "Mỗi lần tạo không quá {0:N0} tài khoản. Chia danh sách ra nhiều tệp.", most);

    public static Problem AccountNotFound => new("account.not-found", "Không tìm thấy tài khoản này.");

    public static Problem AccountChanged => new(
        "account.changed", "Người khác vừa sửa tài khoản này. Tải lại trang, xem thay đổi rồi sửa tiếp.");

    public static Problem AccountDisabled => new("account.disabled", "Tài khoản này đang bị khóa. Mở khóa trước.");

    public static Problem NotYourself => new("account.not-yourself", "Không tự khóa được tài khoản của chính mình. Nhờ quản trị khác.");

    public static Problem OwnRights => new("grant.own-rights", "Không ai tự cấp quyền cho mình. Nhờ quản trị khác cấp.");

    public static Problem GrantNotFound => new("grant.not-found", "Không tìm thấy quyền này.");

    public static Problem GrantExists => new("grant.exists", "Người này đã có vai trò đó tại đơn vị đó.");

    public static Problem GrantNotWaiting => new("grant.not-waiting", "Quyền này đã được xác nhận hoặc đã thu hồi.");

    public static Problem GrantRevoked => new("grant.revoked", "Quyền này đã thu hồi trước đó.");

    public static Problem SecondPersonNeeded => new(
        "grant.second-person", "Cần người thứ hai xác nhận: không phải người cấp và không phải người được cấp.");

    public static Problem NothingChosen => new("grant.nothing-chosen", "Đánh dấu ít nhất một quyền để xác nhận.");

    public static Problem LastAdministrator => new(
        "grant.last-administrator", "Đây là quản trị cuối cùng. Cấp vai trò Quản trị cho người khác trước.");

    public static Problem DaysReversed => new("grant.days-reversed", "Ngày hết phải sau ngày bắt đầu.");

    public static Problem GrantPast => new("grant.past", "Thời gian của quyền này đã hết. Lập lại với ngày mới nếu còn cần.");

    public static Problem CoverPostMissing => new("cover.post-missing", "Chọn người đi vắng và vai trò, hoặc chức vụ đang khuyết.");

    public static Problem CoverPersonMissing => new("cover.person-missing", "Chọn người làm thay.");

    public static Problem CoverFirstMissing => new("cover.first-missing", "Ghi ngày bắt đầu, ví dụ 24/11/2026.");

    public static Problem CoverLastMissing => new("cover.last-missing", "Ghi ngày cuối cùng, ví dụ 30/11/2026.");

    public static Problem CoverTooEarly(DateOnly today) => new("cover.too-early", "Ngày bắt đầu không trước hôm nay, {0:d}.", today);

    public static Problem CoverTooLong(int days) => new("cover.too-long", "Mỗi lần làm thay không quá {0} ngày. Vắng lâu hơn thì cấp vai trò hoặc bàn giao.", days);

    public static Problem CoverNotYours => new(
        "cover.not-yours", "Chỉ người đi vắng, thủ trưởng đơn vị hoặc quản trị lập được; với thủ trưởng thì thêm lãnh đạo cấp trên.");

    public static Problem CoverSamePerson => new("cover.same-person", "Người làm thay phải là người khác với người đi vắng.");

    public static Problem CoverNotHeld => new("cover.not-held", "Người đi vắng không giữ vai trò này suốt những ngày đó. Xem lại vai trò và ngày.");

    public static Problem CoverHeadPresent => new("cover.head-present", "Đơn vị đang có thủ trưởng trong những ngày đó. Lập làm thay cho người đó.");

    public static Problem CoverOutsider => new(
        "cover.outsider", "Người làm thay phải có tài khoản đang dùng của đơn vị; thay thủ trưởng thì có thể là người của đơn vị cấp trên.");

    public static Problem CoverOverlaps => new("cover.overlaps", "Người này đã giữ hoặc chờ giữ vai trò đó trong những ngày đó. Chọn người khác hoặc ngày khác.");

    public static Problem CoverTaken => new("cover.taken", "Trong những ngày đó đã có người làm thay. Dừng lần đó trước, hoặc chọn ngày khác.");

    public static Problem CoverNotFound => new("cover.not-found", "Không tìm thấy lần làm thay này.");

    public static Problem CoverOver => new("cover.over", "Lần làm thay này đã hết.");

    public static Problem HandoverFromMissing => new("handover.from-missing", "Chọn người bàn giao.");

    public static Problem HandoverToMissing => new("handover.to-missing", "Chọn người nhận bàn giao.");

    public static Problem HandoverSamePerson => new("handover.same-person", "Người nhận phải là người khác với người bàn giao.");

    public static Problem HandoverNotYours => new(
        "handover.not-yours", "Chỉ người bàn giao, thủ trưởng của mọi đơn vị liên quan hoặc quản trị lập được bàn giao này.");

    public static Problem HandoverNothing => new("handover.nothing", "Người này không có vai trò nào để bàn giao.");

    public static Problem HandoverDisabled(string person) => new("handover.disabled", "Tài khoản của {0} đang bị khóa. Mở khóa trước, hoặc bàn giao cho người khác.", person);

    public static Problem HandoverOutsider(string person) => new("handover.outsider", "{0} không thuộc đơn vị nào của người bàn giao. Chuyển tài khoản sang đơn vị trước.", person);

    public static Problem HandoverPending => new("handover.pending", "Đã có một bàn giao của người này đang chờ xác nhận. Rút lại bàn giao đó trước.");

    public static Problem HandoverShownOld => new("handover.shown-old", "Vai trò của người bàn giao vừa thay đổi. Xem lại những gì sẽ chuyển rồi bàn giao.");

    public static Problem HandoverChanged => new("handover.changed", "Vai trò của người bàn giao đã khác với khi lập bàn giao. Rút lại bàn giao này rồi lập lại.");

    public static Problem HandoverNotWaiting => new("handover.not-waiting", "Bàn giao này đã xong hoặc đã rút lại.");

    public static Problem HandoverNotFound => new("handover.not-found", "Không tìm thấy bàn giao này.");

    public static Problem LinkDead => new(
        "link.dead", "Liên kết này đã dùng hoặc đã hết hạn. Nhờ quản trị tạo liên kết mới.");

    public static Problem PasswordTooShort(int characters) => new("password.too-short", "Mật khẩu cần ít nhất {0} ký tự. Một câu dài dễ nhớ là tốt nhất.", characters);

    public static Problem PasswordTooLong(int characters) => new("password.too-long", "Mật khẩu không quá {0} ký tự.", characters);

    public static Problem PasswordIsName => new("password.is-name", "Mật khẩu không được chứa tên đăng nhập. Chọn mật khẩu khác.");

    public static Problem PasswordCommon => new(
        "password.common", "Mật khẩu này nằm trong danh sách đã bị lộ hoặc quá dễ đoán. Chọn mật khẩu khác.");

    public static Problem PasswordsDiffer => new("password.differ", "Hai lần nhập mật khẩu chưa giống nhau.");

    public static Problem PasswordSame => new("password.same", "Mật khẩu mới trùng mật khẩu đang dùng. Chọn mật khẩu khác.");

    public static Problem CurrentPasswordWrong => new("password.current-wrong", "Mật khẩu đang dùng không đúng.");

    public static Problem TwoFactorAlreadyOn => new("two-factor.already-on", "Tài khoản đã bật xác thực hai lớp.");

    public static Problem TwoFactorOff => new("two-factor.off", "Tài khoản chưa bật xác thực hai lớp.");

    public static Problem MailChoiceUnknown => new("mail.unknown", "Chọn một trong các cách nhận thư.");

    public static Problem DutiesStay => new(
        "mail.duties", "Cán bộ đầu mối luôn nhận thư về việc quá hạn, bị trả lại, đôn đốc. Chọn “Chỉ việc bắt buộc” để nhận ít nhất.");

    public static Problem AlreadySetUp => new("set-up.done", "Đã có tài khoản quản trị. Đăng nhập bằng tài khoản đó.");
}
