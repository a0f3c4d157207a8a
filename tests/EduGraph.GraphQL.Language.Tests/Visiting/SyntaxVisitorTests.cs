namespace EduGraph.GraphQL.Language.Tests.Visiting;

public sealed class SyntaxVisitorTests
{
    [Fact]
    public void Nodes_are_entered_and_left_in_the_order_written()
    {
        Recorder recorder = new();
        recorder.Visit(Parser.Parse("query Q($a: Int = 1) { x: y(z: $a) @d ...F }"));
        Assert.Equal(
            "+Document +OperationDefinition +Name -Name +VariableDefinition +Variable +Name -Name -Variable +NamedType +Name -Name -NamedType "
            + "+IntValue -IntValue -VariableDefinition +SelectionSet +Field +Name -Name +Name -Name +Argument +Name -Name +Variable +Name -Name "
            + "-Variable -Argument +Directive +Name -Name -Directive -Field +FragmentSpread +Name -Name -FragmentSpread -SelectionSet "
            + "-OperationDefinition -Document",
            string.Join(' ', recorder.Steps));
    }

    [Fact]
    public void Skipped_node_is_not_left_and_its_children_are_not_entered()
    {
        Recorder recorder = new() { Skipped = SyntaxKind.Field };
        recorder.Visit(Parser.Parse("{ a { b } c }"));
        Assert.Equal("+Document +OperationDefinition +SelectionSet +Field +Field -SelectionSet -OperationDefinition -Document", string.Join(' ', recorder.Steps));
    }

    [Fact]
    public void Stopped_visit_leaves_nothing_and_can_begin_again()
    {
        Recorder recorder = new() { Stopped = SyntaxKind.Field };
        DocumentNode document = Parser.Parse("{ a } { b }");
        recorder.Visit(document);
        recorder.Visit(document);
        const string once = "+Document +OperationDefinition +SelectionSet +Field";
        Assert.Equal($"{once} {once}", string.Join(' ', recorder.Steps));
    }

    [Fact]
    public void Ancestors_are_those_around_the_node_outermost_first()
    {
        AncestorRecorder recorder = new();
        recorder.Visit(Parser.Parse("{ a { b } }"));
        Assert.Equal("Document OperationDefinition SelectionSet Field SelectionSet", string.Join(' ', recorder.OfInnerField));
    }

    private sealed class Recorder : SyntaxVisitor
    {
        public List<string> Steps { get; } = [];

        public SyntaxKind? Skipped { get; init; }

        public SyntaxKind? Stopped { get; init; }

        protected override VisitAction Enter(SyntaxNode node)
        {
            Steps.Add("+" + node.Kind);
            return node.Kind == Skipped ? VisitAction.Skip : node.Kind == Stopped ? VisitAction.Stop : VisitAction.Continue;
        }

        protected override VisitAction Leave(SyntaxNode node)
        {
            Steps.Add("-" + node.Kind);
            return VisitAction.Continue;
        }
    }

    private sealed class AncestorRecorder : SyntaxVisitor
    {
        public IReadOnlyList<SyntaxKind> OfInnerField { get; private set; } = [];

        protected override VisitAction Enter(SyntaxNode node)
        {
            if (node is FieldNode { Name.Value: "b" })
            {
                OfInnerField = [.. Ancestors.Select(ancestor => ancestor.Kind)];
                Assert.Same(Ancestors[^1], Parent);
            }

            return VisitAction.Continue;
        }
    }
}
