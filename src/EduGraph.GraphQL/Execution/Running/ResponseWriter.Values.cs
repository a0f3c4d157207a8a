using System.Collections;
using EduGraph.GraphQL.Coercion;
using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Execution;

internal sealed partial class ResponseWriter
{
    /// <summary>Writes leaves that are ordinary .NET values; false if a null spoiled the value.</summary>
    private bool WriteValue(FieldSelection selection, object? value, GraphQLType type, int depth)
    {
        int start = output.Length;
        bool isNonNull = type is NonNullType;
        if (value is null && !isNonNull)
        {
            output.WriteNull();
            return true;
        }

        try
        {
            switch (value)
            {
                case null:
                    AddError(NonNullViolation(selection), selection, depth);
                    break;
                case Exception exception:
                    AddError(exception, selection, depth);
                    break;
                default:
                    if (WriteValue(selection, value, type.Nullable(), depth))
                    {
                        return true;
                    }

                    break;
            }
        }
        catch (Exception exception) when (exception is not RequestAbortedException)
        {
            AddError(exception, selection, depth);
        }

        return TakeBack(start, isNonNull);
    }

    private bool WriteValue(FieldSelection selection, object value, NullableType type, int depth)
    {
        switch (type)
        {
            case ListType list:
                return WriteItems(selection, value, list.ItemType, depth);
            case EnumType enumType:
                string name = value as string ?? value.ToString() ?? "";
                EnumValue enumValue = enumType.FindValue(name)
                    ?? throw new GraphQLException($"Enum \"{type}\" cannot represent value: {Inspection.Describe(value)}");
                output.WriteRaw(enumValue.Json);
                return true;
            default:
                ((ScalarType)type).Coercion.Write(value, output);
                return true;
        }
    }

    private bool WriteItems(FieldSelection selection, object value, GraphQLType itemType, int depth)
    {
        if (value is not IEnumerable items || value is string)
        {
            throw LevelRunner.NotIterable(selection);
        }

        if (depth == _path.Length)
        {
            Array.Resize(ref _path, 2 * depth);
        }

        output.WriteRaw((byte)'[');
        int index = 0;
        foreach (object? item in items)
        {
            if (index > 0)
            {
                output.WriteRaw((byte)',');
            }

            _path[depth] = new PathStep(null, index);
            if (!WriteValue(selection, item, itemType, depth + 1))
            {
                return false;
            }

            index++;
        }

        output.WriteRaw((byte)']');
        return true;
    }

    private static GraphQLException NonNullViolation(FieldSelection selection) =>
        new($"Cannot return null for non-nullable field {selection.Field}.", ErrorCodes.NonNullViolation);

    private void AddError(Exception exception, FieldSelection selection, int depth)
    {
        if (exception is OperationCanceledException)
        {
            _request!.ThrowIfAborted();
        }

        SyntaxLocation[] locations = [.. selection.Nodes.Where(node => node.Location.IsKnown).Select(node => node.Location)];
        if (exception is not GraphQLException known)
        {
            GraphQLError error = options.OnException?.Invoke(exception, selection)
                ?? new GraphQLError("Internal error.", code: ErrorCodes.InternalError);
            known = new GraphQLException(error);
        }

        AddError(known, locations, depth);
    }

    private void AddError(GraphQLException exception, IReadOnlyList<SyntaxLocation> locations, int depth)
    {
        GraphQLError error = exception.Error;
        _errors.Add(error.Path is not null ? error : error.With(locations, PathTo(depth)));
    }

    private object[] PathTo(int depth)
    {
        object[] path = new object[depth];
        for (int step = 0; step < depth; step++)
        {
            path[step] = _path[step].Name ?? (object)_path[step].Index;
        }

        return path;
    }
}
