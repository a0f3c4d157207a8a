using EduGraph.Bolt.Configuration;
using EduGraph.Bolt.PackStream;
using Neo4j.Driver;

namespace EduGraph.Bolt.Connections;

/// <summary>The requests, each added to those that the next flush sends.</summary>
internal sealed partial class BoltConnection
{
    internal static readonly TimeSpan GoodbyeTimeMax = TimeSpan.FromSeconds(1);

    internal void AddHello(Dictionary<string, object?> extra, ResponseHandler handler) => Add(MessageTag.Hello, extra, handler);

    internal void AddLogon(AuthToken token, ResponseHandler handler) => Add(MessageTag.Logon, token.Content, handler);

    internal void AddLogoff(ResponseHandler handler) => AddBare(MessageTag.Logoff, handler);

    internal void AddReset(ResponseHandler handler) => AddBare(MessageTag.Reset, handler);

    internal void AddCommit(ResponseHandler handler) => AddBare(MessageTag.Commit, handler);

    internal void AddRollback(ResponseHandler handler) => AddBare(MessageTag.Rollback, handler);

    internal void AddBegin(TransactionStart start, ResponseHandler handler)
    {
        _writer.Add(start, static (output, start) =>
        {
            output.WriteStructHeader(1, MessageTag.Begin);
            start.Write(output);
        });
        Expect(handler);
        IsBusy = true;
    }

    /// <param name="query">What to run.</param>
    /// <param name="start">What the transaction is to be; null within an explicit one.</param>
    /// <param name="handler">Takes the answer.</param>
    internal void AddRun(Query query, TransactionStart? start, ResponseHandler handler)
    {
        _writer.Add((query, start), static (output, run) =>
        {
            output.WriteStructHeader(3, MessageTag.Run);
            output.WriteString(run.query.Text);
            output.WriteMap(run.query.Parameters, run.query.Parameters.Count);
            if (run.start is null) output.WriteMapHeader(0);
            else run.start.Write(output);
        });
        Expect(handler);
        IsBusy = true;
    }

    /// <param name="count">Records to send; -1 for all.</param>
    /// <param name="queryId">Of which result; -1 for the last that was run.</param>
    /// <param name="handler">Takes the answer.</param>
    internal void AddPull(long count, long queryId, ResponseHandler handler) => AddStreaming(MessageTag.Pull, count, queryId, handler);

    /// <param name="queryId">Of which result; -1 for the last that was run.</param>
    /// <param name="handler">Takes the answer.</param>
    internal void AddDiscardAll(long queryId, ResponseHandler handler) => AddStreaming(MessageTag.Discard, -1, queryId, handler);

    internal void AddRoute(
        IReadOnlyDictionary<string, object?> routingContext, IReadOnlyList<string> bookmarks, string? database, string? impersonatedUser, ResponseHandler handler)
    {
        _writer.Add((routingContext, bookmarks, database, impersonatedUser), static (output, route) =>
        {
            output.WriteStructHeader(3, MessageTag.Route);
            output.WriteMap(route.routingContext, route.routingContext.Count);
            output.WriteValue(route.bookmarks);
            output.WriteMapHeader((route.database is null ? 0 : 1) + (route.impersonatedUser is null ? 0 : 1));
            if (route.database is not null)
            {
                output.WriteString("db");
                output.WriteString(route.database);
            }

            if (route.impersonatedUser is not null)
            {
                output.WriteString("imp_user");
                output.WriteString(route.impersonatedUser);
            }
        });
        Expect(handler);
    }

    private void AddGoodbye() => _writer.Add(0, static (output, _) => output.WriteStructHeader(0, MessageTag.Goodbye));

    private void AddBare(byte tag, ResponseHandler handler)
    {
        _writer.Add(tag, static (output, tag) => output.WriteStructHeader(0, tag));
        Expect(handler);
    }

    private void Add(byte tag, IReadOnlyDictionary<string, object?> extra, ResponseHandler handler)
    {
        _writer.Add((tag, extra), static (output, message) =>
        {
            output.WriteStructHeader(1, message.tag);
            output.WriteMap(message.extra, message.extra.Count);
        });
        Expect(handler);
    }

    private void AddStreaming(byte tag, long count, long queryId, ResponseHandler handler)
    {
        _writer.Add((tag, count, queryId), static (output, message) =>
        {
            output.WriteStructHeader(1, message.tag);
            output.WriteMapHeader(message.queryId < 0 ? 1 : 2);
            output.WriteString("n");
            output.WriteInteger(message.count);
            if (message.queryId < 0) return;
            output.WriteString("qid");
            output.WriteInteger(message.queryId);
        });
        Expect(handler);
    }

    private void Expect(ResponseHandler handler)
    {
        ThrowIfBroken();
        _pending.Enqueue(handler);
    }
}
