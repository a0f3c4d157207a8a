using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Neo4j.Driver;

/// <summary>Turns values that came over the wire into the types that the caller wants.</summary>
public static class ValueExtensions
{
    private static readonly MethodInfo AsMethod =
        typeof(ValueExtensions).GetMethods().Single(method => method.Name == nameof(As) && method.GetParameters().Length == 1);

    /// <summary>The value as a <typeparamref name="T"/>; <paramref name="defaultValue"/> in place of null.</summary>
    /// <exception cref="InvalidCastException">It is nothing of that kind.</exception>
    public static T As<T>(this object? value, T defaultValue) => value is null ? defaultValue : value.As<T>();

    /// <summary>The value as a <typeparamref name="T"/>.</summary>
    /// <typeparam name="T">
    /// A number, bool, char, string, <see cref="Guid"/> (from text), a type of this library, the .NET date or time that fits one,
    /// a list or a dictionary of such; or any of them nullable.
    /// </typeparam>
    /// <exception cref="InvalidCastException">It is nothing of that kind.</exception>
    /// <exception cref="OverflowException">The number does not fit.</exception>
    public static T As<T>(this object? value)
    {
        if (value is T already) return already;
        if (value is null)
            return default(T) is null ? default! : throw new InvalidCastException($"Unable to cast `null` to `{typeof(T)}`.");
        Type target = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        object converted = Convert(value, target)
            ?? throw new InvalidCastException($"Unable to cast object of type `{value.GetType()}` to type `{typeof(T)}`.");
        return (T)converted;
    }

    private static object? Convert(object value, Type target)
    {
        if (target == typeof(string)) return System.Convert.ToString(value, CultureInfo.InvariantCulture);
        if (target == typeof(Guid)) return value is string text && Guid.TryParse(text, out Guid guid) ? guid : null;
        if (value is TemporalValue temporal) return ConvertTemporal(temporal, target);
        if (value is IConvertible) return System.Convert.ChangeType(value, target, CultureInfo.InvariantCulture);
        if (!target.IsGenericType) return null;
        if (typeof(IDictionary).IsAssignableFrom(target)) return value is IDictionary entries ? ConvertDictionary(entries, target) : null;
        return typeof(IEnumerable).IsAssignableFrom(target) && value is IEnumerable items ? ConvertList(items, target) : null;
    }

    private static object? ConvertTemporal(TemporalValue value, Type target) => value switch
    {
        LocalDate date when target == typeof(DateTime) => date.ToDateTime(),
        LocalDate date when target == typeof(DateOnly) => date.ToDateOnly(),
        LocalTime time when target == typeof(TimeSpan) => time.ToTimeSpan(),
        LocalTime time when target == typeof(TimeOnly) => time.ToTimeOnly(),
        LocalDateTime local when target == typeof(DateTime) => local.ToDateTime(),
        ZonedDateTime zoned when target == typeof(DateTimeOffset) => zoned.ToDateTimeOffset(),
        _ => null,
    };

    private static IDictionary ConvertDictionary(IDictionary entries, Type target)
    {
        Type[] types = target.GenericTypeArguments;
        var converted = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(types))!;
        foreach (DictionaryEntry entry in entries)
            converted.Add(ConvertElement(entry.Key, types[0])!, ConvertElement(entry.Value, types[1]));
        return converted;
    }

    private static IList ConvertList(IEnumerable items, Type target)
    {
        Type type = target.GenericTypeArguments[0];
        var converted = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type))!;
        foreach (object? item in items) converted.Add(ConvertElement(item, type));
        return converted;
    }

    private static object? ConvertElement(object? item, Type type) =>
        AsMethod.MakeGenericMethod(type).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [item], CultureInfo.InvariantCulture);
}
