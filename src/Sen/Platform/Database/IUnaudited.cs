namespace Sen.Platform.Database;

/// <summary>
/// Rows that are no act of a person: a session's last use, a throttle's count, a draft saved at each post. They may be saved without a process
/// and leave no trace in the audit.
/// </summary>
public interface IUnaudited;

/// <summary>A column whose value must not be copied into the audit (password hashes, keys); that it changed is recorded.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;
