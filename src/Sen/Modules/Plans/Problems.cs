using Sen.Kernel.Results;

namespace Sen.Modules.Plans;

/// <summary>What the work on plans can refuse.</summary>
internal static class Problems
{
    public static Problem PlanNotFound => new("plan.not-found", "Không tìm thấy kế hoạch này.");

    public static Problem YearOutsidePlan(int year) => new("plan.year-outside", "Năm {0} không phải năm sau của kế hoạch này.", year);

    public static Problem AgencyEnded(string code) => new(
        "plan.agency-ended", "Nhiệm vụ {0}: có đơn vị được giao đã kết thúc. Chọn đơn vị kế thừa cho nhiệm vụ này.", code);

    public static Problem PlanAlreadyIssued => new("plan.already-issued", "Kế hoạch đã ban hành; muốn thay đổi phải lập điều chỉnh, bổ sung.");

    public static Problem PlanNumberTaken(string number, int year) => new(
        "plan.number-taken", "Số {0} năm {1} đã dùng cho một kế hoạch khác của cùng cơ quan ban hành. Kiểm tra lại số.", number, year);

    public static Problem PlanWithoutTasks => new("plan.without-tasks", "Kế hoạch chưa có nhiệm vụ nào. Thêm nhiệm vụ trước khi ban hành.");

    public static Problem TaskWithoutLead(string code) => new(
        "plan.task-without-lead", "Nhiệm vụ {0} chưa có cơ quan chủ trì. Chọn cơ quan, hoặc đánh dấu không giao kèm lý do.", code);

    public static Problem AgencyUnresolved(string code, string printed) => new(
        "plan.agency-unresolved", "Nhiệm vụ {0}: “{1}” chưa gắn với đơn vị nào. Chọn đơn vị cho tên này.", code, printed);

    public static Problem SetIsEmpty(string code, string printed) => new(
        "plan.set-empty", "Nhiệm vụ {0}: nhóm “{1}” không có đơn vị nào vào ngày ban hành.", code, printed);

    public static Problem DeadlineUnclear(string code, string printed) => new("plan.deadline-unclear", "Nhiệm vụ {0}: chưa tính được ngày từ thời hạn “{1}”. Sửa thời hạn.", code, printed);

    public static Problem DayOfSigningMissing => new("plan.signed-on-missing", "Nhập ngày ký, ví dụ 24/02/2026.");

    public static Problem AuthorityMissing => new("plan.authority-missing", "Nhập quyền hạn của người ký, mỗi dòng một ý, ví dụ TM. ỦY BAN NHÂN DÂN.");

    public static Problem TooLong(int most) => new("plan.too-long", "Dài quá {0:N0} ký tự. Rút gọn rồi gửi lại.", most);

    public static Problem SignedFileIsNoPdf => new("plan.signed-file-no-pdf", "Bản có chữ ký phải là tệp PDF. Chọn tệp khác, hoặc để trống.");

    public static Problem SignedFileLost => new("plan.signed-file-lost", "Tệp đã gửi lúc trước không còn dùng được. Chọn lại bản có chữ ký.");

    public static Problem TasksToMend(int count) => new("plan.tasks-to-mend", "{0} chỗ trong các nhiệm vụ cần sửa trước khi ban hành; xem danh sách dưới đây.", count);

    public static Problem NoPlanOfNumber(string number) => new("plan.no-such-number", "Không có kế hoạch nào số {0} đã ban hành. Kiểm tra lại số, năm và cơ quan.", number);

    public static Problem NumberAmbiguous(string number, string choices) => new(
        "plan.number-ambiguous", "Số {0} có ở nhiều kế hoạch: {1}. Thêm --issuer hoặc --year.", number, choices);

    public static Problem NoSuchFolder(string folder) => new("plan.no-such-folder", "Không có thư mục {0}. Tạo thư mục trước, hoặc chọn nơi khác.", folder);

    public static Problem TaskNotFound => new("plan.task-not-found", "Không tìm thấy nhiệm vụ này trong bản nháp.");

    public static Problem AnswersNothing => new("plan-task.answers-nothing", "Chọn nhiệm vụ của cấp trên mà việc này thực hiện.");

    public static Problem TaskAnswersNothing(string code) => new("plan.task-answers-nothing", "Nhiệm vụ {0} chưa ghi thực hiện nhiệm vụ nào của cấp trên. Mở nhiệm vụ rồi chọn.", code);

    public static Problem UnitHasPlan => new("unit-plan.exists", "Đơn vị đã có kế hoạch thực hiện kế hoạch này. Mở bản đó để sửa.");

    public static Problem NothingTakenUp => new("unit-plan.nothing", "Chọn ít nhất một nhiệm vụ.");

    public static Problem UnitPlanTitle => new("unit-plan.title", "Ghi tên kế hoạch, không quá 500 ký tự.");

    public static Problem SectionNotFound => new("plan.section-not-found", "Chọn một mục của kế hoạch.");

    public static Problem TargetNotFound => new("plan.target-not-found", "Chỉ tiêu này không có trong kế hoạch. Chọn trong danh sách.");

    public static Problem DraftChangedMeanwhile => new(
        "plan.draft-changed", "Vừa có người sửa bản nháp này. Mở lại trang để xem bản mới rồi sửa tiếp; nội dung anh/chị nhập vẫn còn ở đây.");

    public static Problem TaskTextMissing => new("plan.task-text-missing", "Nhập nội dung nhiệm vụ.");

    public static Problem LeadOrReason => new("plan.lead-or-reason", "Chọn cơ quan chủ trì, hoặc ghi lý do không giao.");

    public static Problem AgencyNotFound(string name) => new("plan.agency-not-found", "Danh mục không có đơn vị tên “{0}”. Ghi đúng tên, hoặc chọn trong gợi ý.", name);

    public static Problem DeadlineNotUnderstood(string text) => new(
        "plan.deadline-not-understood", "Chưa hiểu thời hạn “{0}”. Ghi như 30/11/2026, tháng 6/2026, quý III/2026 hoặc để trống.", text);

    public static Problem DeadlineKindMissing => new("plan.deadline-kind-missing", "Chọn cách hiểu thời hạn: trước, chậm nhất, đúng ngày, trong thời gian, hay từ đó trở đi.");

    public static Problem SignerMissing => new("plan.signer-missing", "Nhập họ tên người ký.");

    public static Problem SignedOnInFuture => new("plan.signed-in-future", "Ngày ký sau hôm nay. Kiểm tra lại ngày.");

    public static Problem AssignmentNotFound => new("assignment.not-found", "Không tìm thấy việc này.");

    public static Problem NothingChosen => new("assignment.nothing-chosen", "Chưa chọn việc nào. Đánh dấu ít nhất một dòng.");

    public static Problem TooManyChosen(int most) => new("assignment.too-many", "Mỗi lần làm tối đa {0} việc. Chọn ít hơn rồi gửi lại.", most);

    public static Problem ChangedMeanwhile => new(
        "assignment.changed-meanwhile",
        "Vừa có người cập nhật việc này. Xem diễn biến mới ở trên rồi gửi lại; nội dung anh/chị nhập vẫn còn.");

    public static Problem AlreadyAccepted => new("assignment.already-accepted", "Việc này đã được tiếp nhận.");

    public static Problem NotAccepted => new("assignment.not-accepted", "Việc này chưa được tiếp nhận. Tiếp nhận trước khi cập nhật.");

    public static Problem AlreadyCompleted => new("assignment.already-completed", "Việc này đã báo cáo hoàn thành, đang chờ xác nhận.");

    public static Problem NoSuchAmendment(int ordinal) => new("amendment.no-such", "Kế hoạch này không có lần điều chỉnh thứ {0} đã ban hành.", ordinal);

    public static Problem AmendmentNotFound => new("amendment.not-found", "Không tìm thấy dự thảo điều chỉnh này.");

    public static Problem AmendmentIssued => new("amendment.issued", "Điều chỉnh này đã ban hành, không sửa được nữa. Muốn đổi thêm thì lập điều chỉnh mới.");

    public static Problem AmendedMeanwhile => new(
        "amendment.changed-meanwhile", "Vừa có người sửa mục này trong dự thảo; bản của họ ở dưới. Nội dung anh/chị nhập vẫn còn: gửi lại thì thay bản đó.");

    public static Problem NothingAmended => new("amendment.nothing-amended", "Chưa có gì khác bản đang có hiệu lực. Sửa ít nhất một chỗ rồi lưu.");

    public static Problem AlreadyStopped => new("amendment.already-stopped", "Mục này đã dừng thực hiện.");

    public static Problem StopReasonMissing => new("amendment.reason-missing", "Ghi lý do dừng thực hiện; lý do được in trong quyết định.");

    public static Problem TitleMissing => new("amendment.title-missing", "Ghi tên kế hoạch.");

    public static Problem GoalNotFound => new("amendment.goal-not-found", "Chọn một mục tiêu của kế hoạch.");

    public static Problem TargetTextMissing => new("amendment.target-text-missing", "Nhập nội dung chỉ tiêu.");

    public static Problem TargetValueMissing => new("amendment.target-value-missing", "Nhập con số của chỉ tiêu, hoặc chọn cách so sánh “định tính”.");

    public static Problem TargetNumberWrong(string text) => new("amendment.number-wrong", "“{0}” không phải là số. Ghi như 27,5 hoặc 1.200.", text);

    public static Problem AmendmentEmpty => new("amendment.empty", "Dự thảo chưa điều chỉnh gì. Sửa, bổ sung hoặc dừng ít nhất một mục.");

    public static Problem EffectiveMissing => new("amendment.effective-missing", "Nhập ngày có hiệu lực, ví dụ 15/9/2026.");

    public static Problem EffectiveInFuture => new("amendment.effective-in-future", "Ngày có hiệu lực sau hôm nay. Việc được điều chỉnh ngay khi ban hành, nên hãy nhập vào đúng ngày quyết định có hiệu lực.");

    public static Problem EffectiveBeforeSigned => new("amendment.effective-before-signed", "Ngày có hiệu lực trước ngày ký. Kiểm tra lại hai ngày.");

    public static Problem SignedBeforePlan(DateOnly day) => new("amendment.signed-before-plan", "Ngày ký trước ngày ký kế hoạch ({0:d}). Kiểm tra lại ngày.", day);

    public static Problem DecisionNumberTaken(string number, int year) => new(
        "amendment.number-taken", "Số {0} năm {1} đã dùng cho một quyết định điều chỉnh khác của cùng cơ quan. Kiểm tra lại số.", number, year);

    public static Problem AmendmentEdited(string codes) => new(
        "amendment.edited", "Vừa có người sửa dự thảo ({0}) nên chưa ban hành gì. Xem lại ảnh hưởng dưới đây rồi gửi lại; nội dung anh/chị nhập vẫn còn.", codes);

    public static Problem EffectChanged(string what) => new(
        "amendment.effect-changed", "Việc của các đơn vị vừa thay đổi nên chưa ban hành gì: {0}. Xem lại ảnh hưởng dưới đây rồi gửi lại.", what);

    public static Problem AlreadyGiven => new("assignment.already-given", "Việc này đang được giao.");

    public static Problem DayPassed(string code, DateOnly day) => new("amendment.day-passed", "Nhiệm vụ {0}: hạn mới {1:d} đã qua. Ghi hạn từ hôm nay trở đi.", code, day);

    public static Problem Withdrawn => new("assignment.withdrawn", "Việc này đã dừng thực hiện, không còn phải làm.");

    public static Problem QuestionOpen => new("assignment.question-open", "Việc này đang chờ trả lời đề nghị làm rõ. Chờ trả lời, hoặc rút đề nghị rồi làm tiếp.");

    public static Problem NoQuestion => new("assignment.no-question", "Việc này không có đề nghị làm rõ nào đang chờ trả lời.");

    public static Problem QuestionMissing => new("assignment.question-missing", "Ghi rõ điều cần làm rõ.");

    public static Problem AnswerMissing => new("assignment.answer-missing", "Ghi câu trả lời để đơn vị biết phải làm gì.");

    public static Problem NoLastDay => new("assignment.no-last-day", "Việc này không ghi thời hạn nên không cần gia hạn.");

    public static Problem TooLateToAsk(DateOnly last) => new("assignment.too-late-to-ask", "Hạn {0:d} đã qua nên không xin gia hạn được nữa. Báo cáo kết quả và ghi rõ lý do chậm.", last);

    public static Problem ExtensionPending => new("assignment.extension-pending", "Đơn vị đã xin gia hạn việc này, đang chờ quyết định.");

    public static Problem ExtensionReasonMissing => new("assignment.extension-reason-missing", "Ghi lý do xin gia hạn.");

    public static Problem WishedDayMissing => new("assignment.wished-day-missing", "Ghi hạn mới, ví dụ 30/11/2026.");

    public static Problem NotLater(DateOnly last) => new("assignment.not-later", "Hạn mới phải sau ngày {0:d}.", last);

    public static Problem BeyondPlan(DateOnly end) => new("assignment.beyond-plan", "Hạn mới không được sau ngày {0:d}, ngày cuối của kỳ kế hoạch.", end);

    public static Problem DayOff(DateOnly day) => new("assignment.day-off", "Ngày {0:d} là ngày nghỉ. Chọn một ngày làm việc.", day);

    public static Problem NoExtensionAsked => new("assignment.no-extension-asked", "Việc này không có đề nghị gia hạn nào đang chờ quyết định.");

    public static Problem RefusalReasonMissing => new("assignment.refusal-reason-missing", "Ghi lý do không gia hạn.");

    public static Problem NotLate => new("assignment.not-late", "Việc này không quá hạn nên không cần đôn đốc.");

    public static Problem UrgedToday => new("assignment.urged-today", "Hôm nay đã đôn đốc việc này rồi.");

    public static Problem CommentMissing => new("assignment.comment-missing", "Ghi nội dung muốn hỏi hoặc góp ý.");

    public static Problem NobodyCoordinates => new("assignment.nobody-coordinates", "Việc này không có đơn vị phối hợp đó. Chọn trong danh sách.");

    public static Problem AwaitsHead => new(
        "assignment.awaits-head", "Báo cáo hoàn thành đang chờ thủ trưởng đơn vị duyệt. Thu lại báo cáo hoặc đợi thủ trưởng duyệt.");

    public static Problem ReportedOutside(DateOnly first, DateOnly last) => new("assignment.reported-outside", "Ngày đơn vị báo cáo phải từ {0:d} đến {1:d}.", first, last);

    public static Problem OnlyTheHead => new("assignment.only-the-head", "Chỉ thủ trưởng đơn vị duyệt được báo cáo này.");

    public static Problem NothingSubmitted => new("assignment.nothing-submitted", "Không có báo cáo nào đang chờ thủ trưởng duyệt. Tải lại trang để xem diễn biến mới.");

    public static Problem SubmissionReasonMissing => new("assignment.submission-reason-missing", "Ghi rõ cần sửa gì để cán bộ đầu mối làm lại.");

    public static Problem DirectiveNotFound => new("directive.not-found", "Không tìm thấy ý kiến chỉ đạo này.");

    public static Problem DirectiveTextMissing => new("directive.text-missing", "Ghi nội dung chỉ đạo.");

    public static Problem DirectiveTextTooLong(int most) => new("directive.text-too-long", "Nội dung chỉ đạo không quá {0:N0} ký tự.", most);

    public static Problem DirectiveDayMissing => new("directive.day-missing", "Ghi hạn báo cáo thực hiện ý kiến chỉ đạo.");

    public static Problem DirectiveDayPast(DateOnly today) => new("directive.day-past", "Hạn báo cáo phải từ ngày {0:d} trở đi.", today);

    public static Problem DirectiveNewDayMissing(DateOnly last) => new("directive.new-day-missing", "Hạn cũ {0:d} đã qua. Ghi hạn mới để đơn vị báo cáo lại.", last);

    public static Problem DirectiveToNobody => new("directive.to-nobody", "Không có đơn vị nào như đã chọn đang làm việc này. Chọn nhóm hoặc đơn vị khác.");

    public static Problem DirectiveToTooMany(int most) => new("directive.to-too-many", "Mỗi ý kiến chỉ đạo gửi tối đa {0:N0} đơn vị. Chọn nhóm nhỏ hơn.", most);

    public static Problem DirectiveNotOpen => new("directive.not-open", "Ý kiến chỉ đạo này không còn chờ đơn vị trả lời. Tải lại trang để xem diễn biến mới.");

    public static Problem DirectiveNotAnswered => new("directive.not-answered", "Đơn vị chưa báo cáo thực hiện ý kiến này nên chưa yêu cầu báo cáo lại được.");

    public static Problem DirectiveClosed => new("directive.closed", "Ý kiến chỉ đạo này đã kết thúc theo dõi ở đơn vị được chọn.");

    public static Problem DirectiveAnswerMissing => new("directive.answer-missing", "Ghi đã làm gì theo ý kiến chỉ đạo.");

    public static Problem DirectiveReasonMissing => new("directive.reason-missing", "Ghi rõ cần báo cáo lại điều gì.");

    public static Problem NotOfUnit => new("assignment.not-of-unit", "Người này không làm việc cho đơn vị. Chọn trong danh sách.");

    public static Problem NobodyToUrge => new("assignment.nobody-to-urge", "Không có việc quá hạn nào mà hôm nay chưa đôn đốc.");

    public static Problem TooManyToUrge(int most) => new("assignment.too-many-to-urge", "Mỗi lần đôn đốc tối đa {0:N0} việc. Chọn kế hoạch, nhiệm vụ hoặc nhóm đơn vị rồi gửi lại.", most);

    public static Problem WithdrawalReasonMissing => new("assignment.withdrawal-reason-missing", "Ghi lý do dừng thực hiện.");

    public static Problem AnswersAlready => new("assignment.answers-already", "Đơn vị này đang chịu trách nhiệm việc đó rồi. Chọn đơn vị khác.");

    public static Problem BasisMissing => new("assignment.basis-missing", "Ghi căn cứ: số, ngày của văn bản sắp xếp đơn vị.");

    public static Problem NobodyChosen => new("passing.nobody-chosen", "Chưa chọn đơn vị nhận việc cho đơn vị nào. Chọn ít nhất một rồi gửi lại.");

    public static Problem TooManyToPass(int most) => new("passing.too-many", "Mỗi lần chuyển tối đa {0:N0} việc. Chọn ít đơn vị hơn rồi gửi lại.", most);

    public static Problem PassingDayMissing => new("passing.day-missing", "Ghi ngày chuyển theo văn bản, ví dụ 01/07/2025.");

    public static Problem PassingAhead => new("passing.ahead", "Ngày chuyển việc không được sau hôm nay. Việc được chuyển khi đơn vị cũ đã kết thúc.");

    public static Problem PassingTooEarly(string unit, DateOnly ended) => new("passing.too-early", "{0} kết thúc từ ngày {1:d}. Ghi ngày đó hoặc sau đó.", unit, ended);

    public static Problem UnitStillThere => new("passing.unit-still-there", "Có đơn vị vẫn đang hoạt động nên chưa chuyển việc nào. Tải lại trang để xem các đơn vị đã kết thúc.");

    public static Problem NotASuccessor(string unit) => new("passing.not-a-successor", "Đơn vị được chọn không kế thừa {0} theo danh mục đơn vị. Chọn trong danh sách.", unit);

    public static Problem PassedMeanwhile => new("passing.meanwhile", "Việc của một đơn vị vừa được chuyển hoặc xác nhận nên chưa chuyển việc nào. Xem lại danh sách rồi gửi lại.");

    public static Problem NotCompleted => new("assignment.not-completed", "Đơn vị chưa báo cáo hoàn thành việc này.");

    public static Problem AlreadyConfirmed => new("assignment.already-confirmed", "Việc này đã được xác nhận hoàn thành.");

    public static Problem ReasonMissing => new("assignment.reason-missing", "Nhập lý do trả lại để đơn vị biết phải sửa gì.");

    public static Problem NoteMissing => new("assignment.note-missing", "Nhập nội dung: đã làm được gì, còn gì.");

    public static Problem NoteTooLong(int most) => new("assignment.note-too-long", "Nội dung dài quá {0:N0} ký tự. Rút gọn, hoặc gửi kèm tệp.", most);

    public static Problem EvidenceIncomplete => new("assignment.evidence-incomplete", "Ghi cả số và ngày của văn bản, hoặc chọn một tệp.");

    public static Problem DocumentAsked => new("assignment.document-asked", "Nhiệm vụ này cần văn bản minh chứng: ghi số và ngày của văn bản.");

    public static Problem PhotoAsked => new("assignment.photo-asked", "Nhiệm vụ này cần ít nhất một ảnh (JPG hoặc PNG).");

    public static Problem ListAsked => new("assignment.list-asked", "Nhiệm vụ này cần tệp danh sách (Excel, Word hoặc PDF).");

    public static Problem FigureAsked(string figure) => new("assignment.figure-asked", "Nhiệm vụ này cần số liệu “{0}”. Ghi một con số; không có thì ghi 0.", figure);

    public static Problem FigureNegative => new("assignment.figure-negative", "Số liệu không được âm.");

    public static Problem SomeChangedMeanwhile(int count) => new(
        "assignment.some-changed", "{0} việc đã chọn vừa có cập nhật nên chưa việc nào được xác nhận. Xem lại danh sách rồi xác nhận.", count);

    public static Problem DocumentDateMissing => new("assignment.document-date-missing", "Ghi ngày của văn bản.");

    public static Problem TooManyFiles(int most) => new("assignment.too-many-files", "Mỗi lần báo cáo kèm tối đa {0} tệp. Bỏ bớt, hoặc nén chung lại.", most);

    public static Problem TooMuchEvidence(int most) => new("assignment.too-much-evidence", "Mỗi lần báo cáo ghi tối đa {0} minh chứng. Bỏ bớt rồi gửi lại.", most);

    public static Problem UploadTooLarge(long megabytes) => new(
        "assignment.upload-too-large", "Các tệp gửi một lần vượt quá {0} MB nên chưa lưu gì. Chia làm nhiều lần cập nhật tiến độ, hoặc nén lại.", megabytes);

    /// <summary>One of several files, by its name.</summary>
    public static Problem FileRefused(string name, string why) => new("assignment.file-refused", "Tệp “{0}”: {1}", name, why);
}
