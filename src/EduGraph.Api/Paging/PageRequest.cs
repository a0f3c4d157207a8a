using EduGraph.GraphQL;
using EduGraph.GraphQL.Execution;

namespace EduGraph.Api.Paging;

/// <summary>Which part of a list is asked for.</summary>
/// <param name="Count">How many entries.</param>
/// <param name="IsBackward">Whether they are counted from the end (<c>last</c>).</param>
/// <param name="After">Only entries after this one.</param>
/// <param name="Before">Only entries before this one.</param>
internal sealed record PageRequest(int Count, bool IsBackward, Cursor? After, Cursor? Before)
{
    /// <summary>Reads the arguments <c>first after last before</c>.</summary>
    /// <param name="arguments">The coerced arguments of the field.</param>
    /// <param name="options">Default and greatest size.</param>
    /// <param name="orderFingerprint">The order that the cursors must be of.</param>
    /// <param name="sizeMax">Greatest size where it is not the usual one.</param>
    /// <exception cref="GraphQLException">The size is out of range, both sizes are given, or a cursor is none of this list.</exception>
    public static PageRequest Read(ArgumentValues arguments, ApiOptions options, uint orderFingerprint, int? sizeMax = null)
    {
        var first = (int?)arguments["first"];
        var last = (int?)arguments["last"];
        if (first is not null && last is not null)
        {
            throw new GraphQLException("Both \"first\" and \"last\" are given; expected one of them.", "PAGE_ARGUMENTS_CONFLICT");
        }

        return new PageRequest(
            CheckSize(first is null && last is not null ? "last" : "first", first ?? last ?? options.PageSizeDefault, sizeMax ?? options.PageSizeMax),
            last is not null,
            ReadCursor("after", arguments, orderFingerprint),
            ReadCursor("before", arguments, orderFingerprint));
    }

    /// <summary>Checks a page's size.</summary>
    /// <exception cref="GraphQLException">It is negative, or greater than the limit; the error's extensions say both numbers.</exception>
    public static int CheckSize(string argument, int size, int sizeMax) => size < 0
        ? throw new GraphQLException($"\"{argument}\" is {size}; expected 0 or more.", "PAGE_SIZE_NEGATIVE")
        : size > sizeMax
            ? throw new GraphQLException(new GraphQLError(
                $"\"{argument}\" is {size}; at most {sizeMax} entries are answered with at once.",
                code: "PAGE_SIZE_EXCEEDED",
                extensions: new Dictionary<string, object?>
                {
                    ["hint"] = $"Ask for {sizeMax} or fewer, and go on with \"after\" and the page's \"endCursor\" (or \"before\" and \"startCursor\").",
                    ["maxAllowedItems"] = sizeMax,
                    ["requestedItems"] = size,
                }))
            : size;

    private static Cursor? ReadCursor(string name, ArgumentValues arguments, uint orderFingerprint)
    {
        if (arguments[name] is not string text)
        {
            return null;
        }

        return Cursor.TryParse(text, out var cursor) && cursor.OrderFingerprint == orderFingerprint
            ? cursor
            : throw new GraphQLException($"\"{name}\" is no cursor of this list in this order; expected one that it answered with.", "INVALID_CURSOR");
    }
}
