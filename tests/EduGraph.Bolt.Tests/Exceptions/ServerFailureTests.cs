using EduGraph.Bolt.Tests.Servers;
using Neo4j.Driver;

namespace EduGraph.Bolt.Tests.Exceptions;

public sealed class ServerFailureTests
{
    [Theory]
    [InlineData("Neo.ClientError.Statement.SyntaxError", typeof(ClientException), false)]
    [InlineData("Neo.ClientError.Statement.ArgumentError", typeof(StatementArgumentException), false)]
    [InlineData("Neo.ClientError.Statement.TypeError", typeof(TypeException), false)]
    [InlineData("Neo.ClientError.Security.Unauthorized", typeof(AuthenticationException), false)]
    [InlineData("Neo.ClientError.Security.AuthorizationExpired", typeof(AuthorizationException), true)]
    [InlineData("Neo.ClientError.Security.TokenExpired", typeof(TokenExpiredException), false)]
    [InlineData("Neo.ClientError.Security.Forbidden", typeof(ForbiddenException), false)]
    [InlineData("Neo.ClientError.Security.Other", typeof(UnknownSecurityException), false)]
    [InlineData("Neo.ClientError.Database.DatabaseNotFound", typeof(FatalDiscoveryException), false)]
    [InlineData("Neo.ClientError.Transaction.InvalidBookmark", typeof(InvalidBookmarkException), false)]
    [InlineData("Neo.ClientError.Transaction.InvalidBookmarkMixture", typeof(InvalidBookmarkMixtureException), false)]
    [InlineData("Neo.ClientError.Request.Invalid", typeof(ProtocolException), false)]
    [InlineData("Neo.TransientError.Transaction.DeadlockDetected", typeof(TransientException), true)]
    [InlineData("Neo.TransientError.Transaction.Terminated", typeof(ClientException), false)]
    [InlineData("Neo.TransientError.Transaction.LockClientStopped", typeof(ClientException), false)]
    [InlineData("Neo.DatabaseError.General.UnknownError", typeof(DatabaseException), false)]
    [InlineData("something else", typeof(DatabaseException), false)]
    public void A_code_becomes_the_exception_of_its_kind(string code, Type type, bool isRetriable)
    {
        Neo4jException exception = ServerFailure.Of(FakeReply.Map(("code", code), ("message", "m"))).ToException();
        Assert.IsType(type, exception);
        Assert.Equal(isRetriable, exception.IsRetriable);
        Assert.Equal("m", exception.Message);
        Assert.Equal(code.Replace("TransientError.Transaction.Terminated", "ClientError.Transaction.Terminated", StringComparison.Ordinal)
            .Replace("TransientError.Transaction.Lock", "ClientError.Transaction.Lock", StringComparison.Ordinal), exception.Code);
    }

    [Fact]
    public void The_form_of_Bolt_5_7_gives_status_description_record_and_causes()
    {
        Dictionary<string, object?> cause = FakeReply.Map(("message", "inner"), ("gql_status", "22012"));
        Neo4jException exception = ServerFailure.Of(FakeReply.Map(
            ("neo4j_code", "Neo.ClientError.Statement.ArithmeticError"), ("message", "outer"), ("gql_status", "22000"), ("description", "data exception"),
            ("diagnostic_record", FakeReply.Map(("OPERATION", ""))), ("cause", cause))).ToException();
        Assert.Equal(("22000", "data exception"), (exception.GqlStatus, exception.GqlStatusDescription));
        Assert.Contains("OPERATION", exception.GqlDiagnosticRecord!.Keys);
        Assert.Equal("22012", Assert.IsType<Neo4jException>(exception.InnerException).GqlStatus);
    }

    [Fact]
    public void A_chain_of_causes_without_end_is_cut()
    {
        Dictionary<string, object?> failure = FakeReply.Map(("code", "Neo.ClientError.A.B"), ("message", "m"));
        failure["cause"] = failure;
        Assert.NotNull(ServerFailure.Of(failure).ToException().InnerException);
    }
}
