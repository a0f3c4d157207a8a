using System.Text;
using EduGraph.GraphQL.Language;

namespace EduGraph.Api.Http;

/// <summary>The columns that a document asks for, where an empty list does not show them.</summary>
/// <remarks>Fields that a directive leaves out are columns all the same: without entries nothing is lost by that.</remarks>
internal sealed class CsvColumns
{
    private readonly Dictionary<string, SelectionSetNode> _fragments = [];
    private readonly HashSet<string> _open = [];
    private readonly List<string> _columns = [];

    private CsvColumns(DocumentNode document)
    {
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            _fragments[fragment.Name.Value] = fragment.SelectionSet;
        }
    }

    /// <summary>The columns of the entries of a list.</summary>
    /// <param name="parameters">A request whose document is valid.</param>
    /// <param name="listPath">Response names down to the list: <c>institutions.nodes</c>.</param>
    public static IReadOnlyList<string> Of(RequestParameters parameters, string listPath)
    {
        var document = Parser.Parse(Encoding.UTF8.GetString(parameters.Query!.Value.Span));
        var operations = document.Definitions.OfType<OperationDefinitionNode>();
        var operation = operations.First(each => parameters.OperationName is null || each.Name?.Value == parameters.OperationName);
        var columns = new CsvColumns(document);
        columns.Collect(operation.SelectionSet, "", listPath + ".");
        return columns._columns;
    }

    private void Collect(SelectionSetNode selections, string path, string prefix)
    {
        foreach (var selection in selections.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    Collect(field, path + (field.Alias ?? field.Name).Value, prefix);
                    break;
                case InlineFragmentNode inline:
                    Collect(inline.SelectionSet, path, prefix);
                    break;
                case FragmentSpreadNode spread when _open.Add(spread.Name.Value):
                    Collect(_fragments[spread.Name.Value], path, prefix);
                    _open.Remove(spread.Name.Value);
                    break;
            }
        }
    }

    private void Collect(FieldNode field, string path, string prefix)
    {
        if (field.SelectionSet is not null)
        {
            Collect(field.SelectionSet, path + ".", prefix);
        }
        else if (path.StartsWith(prefix, StringComparison.Ordinal) && !_columns.Contains(path[prefix.Length..]))
        {
            _columns.Add(path[prefix.Length..]);
        }
    }
}
