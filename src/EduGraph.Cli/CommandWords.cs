using System.CommandLine;
using System.CommandLine.Parsing;
using EduGraph.Ingestion.Validation;

namespace EduGraph.Cli;

/// <summary>What is wrong with the words of a command line.</summary>
internal static class CommandWords
{
    /// <summary>One message a fault, and the question whether a known word was meant; empty where all is well.</summary>
    public static IReadOnlyList<string> FaultsOf(ParseResult parsed)
    {
        var options = UnknownOptions(parsed).ToList();
        var unknown = parsed.UnmatchedTokens.Concat(options).FirstOrDefault();
        var near = unknown is null ? null : NearestWord.Of(unknown, KnownAt(parsed.CommandResult.Command, unknown.StartsWith('-')));
        return
        [
            .. parsed.Errors.Select(error => error.Message),
            .. options.Select(option => $"There is no option \"{option}\"; a file of this name is written \"./{option}\"."),
            .. near is null ? Array.Empty<string>() : [$"Did you mean \"{near}\"?"],
        ];
    }

    // A command that takes any number of files takes a mistyped option for one more.
    private static IEnumerable<string> UnknownOptions(ParseResult parsed) =>
        parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash)
            ? []
            : parsed.CommandResult.Children.OfType<ArgumentResult>()
                .SelectMany(result => result.Tokens)
                .Select(token => token.Value)
                .Where(value => value.StartsWith("--", StringComparison.Ordinal));

    private static IEnumerable<string> KnownAt(Command command, bool isOption) => isOption
        ? WithThoseAbove(command).SelectMany(each => each.Options.Where(option => each == command || option.Recursive)).Select(option => option.Name)
        : command.Subcommands.Select(each => each.Name);

    private static IEnumerable<Command> WithThoseAbove(Command command) =>
        new[] { command }.Concat(command.Parents.OfType<Command>().SelectMany(WithThoseAbove));
}
