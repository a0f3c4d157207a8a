using EduGraph.GraphQL.Coercion;

namespace EduGraph.GraphQL.Execution;

/// <summary>Collects what one part of an answer tells the client, and writes it.</summary>
internal sealed class DeliveryPart
{
    private readonly List<DeferredFragment> _pending = [];
    private readonly List<(string Id, object[] SubPath, ExecutionGroup Group)> _incremental = [];
    private readonly List<(string Id, GraphQLError? Error)> _completed = [];

    /// <summary>Whether there is nothing to tell.</summary>
    public bool IsEmpty => _pending.Count == 0 && _incremental.Count == 0 && _completed.Count == 0;

    public void AddPending(DeferredFragment fragment) => _pending.Add(fragment);

    public void AddData(string id, object[] subPath, ExecutionGroup group) => _incremental.Add((id, subPath, group));

    public void AddCompleted(string id, GraphQLError? error) => _completed.Add((id, error));

    /// <summary>Writes the members of the part's object, each but the first with a comma before it, and forgets them.</summary>
    /// <param name="output">Where to; an object has been begun.</param>
    /// <param name="isFirst">Whether the object has no members yet.</param>
    /// <param name="hasNext">Whether another part follows.</param>
    public void WriteMembers(JsonOutput output, bool isFirst, bool hasNext)
    {
        if (_pending.Count > 0)
        {
            output.WriteRaw(isFirst ? "\"pending\":"u8 : ",\"pending\":"u8);
            WriteList(_pending, WritePending, output);
            isFirst = false;
        }

        if (_incremental.Count > 0)
        {
            output.WriteRaw(isFirst ? "\"incremental\":"u8 : ",\"incremental\":"u8);
            WriteList(_incremental, WriteData, output);
            isFirst = false;
        }

        if (_completed.Count > 0)
        {
            output.WriteRaw(isFirst ? "\"completed\":"u8 : ",\"completed\":"u8);
            WriteList(_completed, WriteCompleted, output);
            isFirst = false;
        }

        output.WriteRaw(isFirst ? "\"hasNext\":"u8 : ",\"hasNext\":"u8);
        output.WriteBoolean(hasNext);
    }

    private static void WriteList<T>(List<T> items, Action<T, JsonOutput> write, JsonOutput output)
    {
        output.WriteRaw((byte)'[');
        for (int index = 0; index < items.Count; index++)
        {
            output.WriteRaw(index == 0 ? ""u8 : ","u8);
            write(items[index], output);
        }

        output.WriteRaw((byte)']');
        items.Clear();
    }

    private static void WritePending(DeferredFragment fragment, JsonOutput output)
    {
        WriteId(fragment.Id!, output);
        output.WriteRaw(",\"path\":"u8);
        UntypedValues.Write(fragment.Path, output);
        if (fragment.Label is not null)
        {
            output.WriteRaw(",\"label\":"u8);
            output.WriteString(fragment.Label);
        }

        output.WriteRaw((byte)'}');
    }

    private static void WriteData((string Id, object[] SubPath, ExecutionGroup Group) item, JsonOutput output)
    {
        WriteId(item.Id, output);
        if (item.SubPath.Length > 0)
        {
            output.WriteRaw(",\"subPath\":"u8);
            UntypedValues.Write(item.SubPath, output);
        }

        if (item.Group.Errors.Count > 0)
        {
            output.WriteRaw((byte)',');
            ErrorWriter.Write(item.Group.Errors, output);
        }

        output.WriteRaw(",\"data\":"u8);
        output.WriteRaw(item.Group.Data);
        output.WriteRaw((byte)'}');
    }

    private static void WriteCompleted((string Id, GraphQLError? Error) item, JsonOutput output)
    {
        WriteId(item.Id, output);
        if (item.Error is not null)
        {
            output.WriteRaw((byte)',');
            ErrorWriter.Write([item.Error], output);
        }

        output.WriteRaw((byte)'}');
    }

    private static void WriteId(string id, JsonOutput output)
    {
        output.WriteRaw("{\"id\":"u8);
        output.WriteString(id);
    }
}
