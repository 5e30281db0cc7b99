using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Sen.Kernel.Identity;
using Sen.Platform.Time;

namespace Sen.Platform.Database;

/// <summary>How our values lie in a column, once for the whole model and alike on both engines.</summary>
internal static class StoredTypes
{
    public static void Configure(ModelConfigurationBuilder configuration, bool sqlite)
    {
        foreach (var type in IdentifierTypes())
            configuration.Properties(type).HaveConversion(typeof(IdentifierConverter<>).MakeGenericType(type));

        if (sqlite)
            configuration.Properties<DateTimeOffset>().HaveConversion<MicrosecondsConverter>();
        else
            configuration.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();

        // Enums are stored by name: a row stays readable and a new member in the middle changes nothing.
        configuration.Properties<Enum>().HaveConversion<string>();
    }

    private static IEnumerable<Type> IdentifierTypes() =>
        new[] { typeof(SenDb).Assembly, typeof(IIdentifier<>).Assembly }
            .SelectMany(a => a.GetTypes())
            .Where(t => t.IsValueType && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IIdentifier<>)));

    private sealed class IdentifierConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make(value))
        where TId : struct, IIdentifier<TId>
    {
        private static TId Make(Guid value) => TId.From(value);
    }

    private sealed class MicrosecondsConverter()
        : ValueConverter<DateTimeOffset, long>(at => Instants.ToMicroseconds(at), value => Instants.FromMicroseconds(value));

    private sealed class UtcConverter()
        : ValueConverter<DateTimeOffset, DateTimeOffset>(at => Instants.Truncate(at), value => value);
}
