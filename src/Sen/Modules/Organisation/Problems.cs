using Sen.Kernel.Results;

namespace Sen.Modules.Organisation;

/// <summary>What work on units can refuse.</summary>
internal static class Problems
{
    public static Problem NotYours => new("unit.not-yours", "Chỉ người quản trị được thay đổi danh mục đơn vị.");

    public static Problem ProvinceUnknown(string code) => new("unit.province-unknown", "Không có tỉnh, thành phố nào mang mã {0}. Mã gồm hai chữ số, ví dụ 01 là Hà Nội.", code);

    public static Problem UnitNotFound => new("unit.not-found", "Không có đơn vị này trong danh mục. Hãy ghi mã hoặc tên đầy đủ.");

    public static Problem UnitNotNamed(string text) => new("unit.not-named", "Danh mục ngày đó không có đơn vị “{0}”. Hãy ghi mã hoặc tên đầy đủ.", text.Length > 80 ? text[..80] + "…" : text);

    public static Problem UnitManyNamed(string text) => new("unit.many-named", "Có nhiều đơn vị tên “{0}”. Hãy ghi mã.", text);

    public static Problem DayMissing => new("unit.day-missing", "Nhập ngày có hiệu lực, như 01/07/2026.");

    public static Problem DayFar => new("unit.day-far", "Ngày có hiệu lực phải từ năm 1945 và không quá 5 năm nữa.");

    public static Problem NameMissing => new("unit.name-missing", "Nhập tên đơn vị.");

    public static Problem NameTooLong(int most) => new("unit.name-too-long", "Tên dài hơn {0} chữ. Hãy rút gọn.", most);

    public static Problem BasisTooLong(int most) => new("unit.basis-too-long", "Căn cứ dài hơn {0} chữ. Chỉ ghi số, ngày và cơ quan ban hành.", most);

    public static Problem FieldTooLong(int most) => new("unit.field-too-long", "Lĩnh vực dài hơn {0} chữ. Hãy rút gọn.", most);

    public static Problem KindMissing => new("unit.kind-missing", "Chọn loại đơn vị.");

    public static Problem ParentMissing => new("unit.parent-missing", "Ghi mã hoặc tên đơn vị cấp trên.");

    public static Problem ParentNotThere(DateOnly day) => new("unit.parent-not-there", "Đơn vị cấp trên không có vào ngày {0:dd/MM/yyyy}. Hãy chọn đơn vị khác hoặc ngày khác.", day);

    public static Problem AlreadyEnded(string name, DateOnly day) => new("unit.already-ended", "{0} không còn từ ngày {1:dd/MM/yyyy}, không thay đổi được nữa.", name, day);

    public static Problem TooEarly(string name, DateOnly day) =>
        new("unit.too-early", "{0} đã có thay đổi từ ngày {1:dd/MM/yyyy}. Hãy chọn ngày sau ngày đó, vì lịch sử không viết lại.", name, day);

    public static Problem HasChildren(string name, int count) =>
        new("unit.has-children", "{0} còn {1} đơn vị trực thuộc. Hãy chuyển hoặc kết thúc các đơn vị đó trước.", name, count);

    public static Problem CodeTaken(string code) => new("unit.code-taken", "Mã {0} đã dùng cho một đơn vị. Mã không dùng lại; hãy chọn mã khác.", code);

    public static Problem NameTaken(string name) => new("unit.name-taken", "Cùng cấp trên đã có một đơn vị tên {0}. Hãy kiểm tra tên.", name);

    public static Problem NothingChanges => new("unit.nothing-changes", "Đơn vị vốn đã như vậy, không có gì thay đổi.");

    public static Problem MergeNeedsTwo => new("unit.merge-needs-two", "Hợp nhất cần ít nhất hai đơn vị. Hãy ghi các đơn vị cùng hợp nhất, mỗi dòng một đơn vị.");

    public static Problem MergeIntoItself => new("unit.merge-into-itself", "Đơn vị nhận không thể là một trong các đơn vị kết thúc. Hãy bỏ nó khỏi danh sách kết thúc.");

    public static Problem TargetMissing => new("unit.target-missing", "Ghi đơn vị nhận đã có, hoặc mã và tên của đơn vị mới.");

    public static Problem SplitNeedsTwo => new("unit.split-needs-two", "Ghi ít nhất hai đơn vị nhận; một đơn vị nếu chỉ chuyển một phần việc.");

    public static Problem SplitTwice => new("unit.split-twice", "Một đơn vị nhận được ghi hai lần, hoặc là chính đơn vị chia tách.");

    public static Problem ChangedMeanwhile(string name, string by, DateTimeOffset at) =>
        new("unit.changed-meanwhile", "{0} vừa được {1} thay đổi lúc {2:HH:mm dd/MM/yyyy}. Hãy xem lại hệ quả rồi xác nhận.", name, by, at);

    public static Problem AliasMissing => new("unit.alias-missing", "Nhập tên gọi khác.");

    public static Problem AliasTaken => new("unit.alias-taken", "Đơn vị đã có tên gọi này.");

    public static Problem AliasNotFound => new("unit.alias-not-found", "Tên gọi này không còn trong danh mục.");

    public static Problem RowTwice(string code, int line) => new("unit.row-twice", "Mã {0} đã có ở dòng {1}. Hãy giữ một dòng.", code, line);

    public static Problem RowParentUnknown(string code) => new("unit.row-parent-unknown", "Cấp trên {0} không có trong tệp và trong danh mục.", code);

    public static Problem RowKindUnknown(string kind) => new("unit.row-kind-unknown", "Loại “{0}” không có. Xem bảng loại đơn vị.", kind.Length > 40 ? kind[..40] + "…" : kind);

    public static Problem RowDayNotRead(string text) => new("unit.row-day-not-read", "“{0}” không phải là ngày. Ghi như 2025-07-01 hoặc 01/07/2025.", text.Length > 40 ? text[..40] + "…" : text);

    public static Problem RowDaysSwapped => new("unit.row-days-swapped", "Ngày cuối (last_day) đứng trước ngày đầu (first_day).");

    public static Problem InRow(string place, string sentence) => new("unit.in-row", "{0}: {1}", place, sentence);

    public static Problem FileNotGiven => new("unit.file-not-given", "Chọn tệp danh sách đơn vị.");

    public static Problem FileMissing(string name) => new("unit.file-missing", "Không có tệp {0}. Hãy kiểm tra đường dẫn.", name);

    public static Problem FileOrProvince => new("unit.file-or-province", "Ghi một trong hai: tệp danh sách, hoặc --province kèm mã tỉnh.");
}
