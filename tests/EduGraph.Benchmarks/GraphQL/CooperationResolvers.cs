using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Types;

namespace EduGraph.Benchmarks.GraphQL;

/// <summary>The graph as a schema's resolvers, over the same objects that the hand-written answers read.</summary>
internal static class CooperationResolvers
{
    public const string Sdl = """
        type Query { institution(id: ID!): Institution  institutions(first: Int!): [Institution!]! }
        type Institution {
          id: ID! name: String! nameZh: String type: String country: String city: String founded: Int students: Int website: String
          agreements(first: Int): [Agreement!]!
        }
        type Agreement { id: ID! title: String! kind: String signedOn: String status: String years: Int parties: [Institution!]! }
        """;

    public static GraphQLExecutor CreateExecutor(CooperationGraph graph)
    {
        // Q3 is a little larger than what one answer may hold by default.
        RequestLimits limits = new() { ResponseNodeCountMax = 10_000 };
        Schema schema = CreateSchema();
        return new GraphQLExecutor(schema, CreateResolvers(schema, graph), new ExecutorOptions { Limits = limits });
    }

    public static Schema CreateSchema() => new SchemaBuilder().AddText(Sdl).Build();

    public static ResolverMap CreateResolvers(Schema schema, CooperationGraph graph) =>
        new ResolverMap(schema)
            .Bind("Query.institution", new InstitutionById(graph))
            .Bind("Query.institutions", new InstitutionsByAgreementCount(graph))
            .Bind("Institution.id", LeafResolvers.Text(static parent => ((Institution)parent.Reference!).Id))
            .Bind("Institution.name", LeafResolvers.Text(static parent => ((Institution)parent.Reference!).Name))
            .Bind("Institution.nameZh", LeafResolvers.Text(static parent => ((Institution)parent.Reference!).NameZh))
            .Bind("Institution.type", LeafResolvers.Text(static parent => ((Institution)parent.Reference!).Type))
            .Bind("Institution.country", LeafResolvers.Text(static parent => ((Institution)parent.Reference!).Country))
            .Bind("Institution.city", LeafResolvers.Text(static parent => ((Institution)parent.Reference!).City))
            .Bind("Institution.founded", LeafResolvers.Int(static parent => ((Institution)parent.Reference!).Founded))
            .Bind("Institution.students", LeafResolvers.Int(static parent => ((Institution)parent.Reference!).Students))
            .Bind("Institution.website", LeafResolvers.Text(static parent => ((Institution)parent.Reference!).Website))
            .Bind("Institution.agreements", new AgreementsOfInstitutions())
            .Bind("Agreement.id", LeafResolvers.Text(static parent => ((Agreement)parent.Reference!).Id))
            .Bind("Agreement.title", LeafResolvers.Text(static parent => ((Agreement)parent.Reference!).Title))
            .Bind("Agreement.kind", LeafResolvers.Text(static parent => ((Agreement)parent.Reference!).Kind))
            .Bind("Agreement.signedOn", LeafResolvers.Text(static parent => ((Agreement)parent.Reference!).SignedOn))
            .Bind("Agreement.status", LeafResolvers.Text(static parent => ((Agreement)parent.Reference!).Status))
            .Bind("Agreement.years", LeafResolvers.Int(static parent => ((Agreement)parent.Reference!).Years))
            .Bind("Agreement.parties", new PartiesOfAgreements());

    private sealed class InstitutionById(CooperationGraph graph) : CompositeResolver
    {
        public override void Resolve(FieldRequest field, ReadOnlySpan<ResolvedValue> parents, ResolvedValues results)
        {
            graph.ById.TryGetValue((string)field.Arguments["id"]!, out Institution? institution);
            results.Add(ResolvedValue.FromObject(institution));
        }
    }

    private sealed class InstitutionsByAgreementCount(CooperationGraph graph) : CompositeResolver
    {
        public override void Resolve(FieldRequest field, ReadOnlySpan<ResolvedValue> parents, ResolvedValues results)
        {
            IReadOnlyList<Institution> institutions = graph.ByAgreementCount;
            int count = Math.Min(field.Arguments.Get<int>("first"), institutions.Count);
            results.BeginList();
            for (int index = 0; index < count; index++)
            {
                results.Add(ResolvedValue.FromObject(institutions[index]));
            }

            results.EndList();
        }
    }

    private sealed class AgreementsOfInstitutions : CompositeResolver
    {
        public override void Resolve(FieldRequest field, ReadOnlySpan<ResolvedValue> parents, ResolvedValues results)
        {
            int first = field.Arguments.Get<int?>("first") ?? int.MaxValue;
            foreach (ref readonly ResolvedValue parent in parents)
            {
                List<Agreement> agreements = ((Institution)parent.Reference!).Agreements;
                int count = Math.Min(first, agreements.Count);
                results.BeginList();
                for (int index = 0; index < count; index++)
                {
                    results.Add(ResolvedValue.FromObject(agreements[index]));
                }

                results.EndList();
            }
        }
    }

    private sealed class PartiesOfAgreements : CompositeResolver
    {
        public override void Resolve(FieldRequest field, ReadOnlySpan<ResolvedValue> parents, ResolvedValues results)
        {
            foreach (ref readonly ResolvedValue parent in parents)
            {
                results.BeginList();
                foreach (Institution party in ((Agreement)parent.Reference!).Parties)
                {
                    results.Add(ResolvedValue.FromObject(party));
                }

                results.EndList();
            }
        }
    }
}
