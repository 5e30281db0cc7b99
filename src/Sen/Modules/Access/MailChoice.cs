using Sen.Platform.Authorisation;

namespace Sen.Modules.Access;

/// <summary>Which daily letters a person wants. Stored by name.</summary>
public enum MailChoice
{
    /// <summary>Hằng ngày: once a day at most, when there is something new.</summary>
    Daily,

    /// <summary>Chỉ việc bắt buộc: what is overdue, was sent back or is urged.</summary>
    Duties,

    /// <summary>Không nhận.</summary>
    None,
}

/// <summary>What duty allows to choose.</summary>
public static class MailChoices
{
    /// <summary>Who receives the work of a unit is told of its duties in any case, whatever was chosen before that role came.</summary>
    public static MailChoice Within(this MailChoice choice, IEnumerable<Role> roles) =>
        choice == MailChoice.None && roles.Contains(Role.FocalOfficer) ? MailChoice.Duties : choice;
}
