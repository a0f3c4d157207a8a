using EduGraph.Ingestion.Reading;
using EduGraph.Ingestion.Validation;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Tests;

/// <summary>The seed data that comes with the project.</summary>
public sealed class SeedDataTests
{
    private static readonly string Folder = Path.Combine(TestSchema.RepositoryFolder, "seed-data");

    [Fact]
    public async Task Seed_data_has_no_fault_and_the_counts_that_it_states()
    {
        DiagnosticLog log = new();
        var datasets = await new SeedChecker(new SeedCatalog(TestSchema.Graph)).CheckAsync([Folder], log, CancellationToken.None);

        Assert.Empty(log.Kept.Select(fault => fault.ToString()));
        Assert.Equal(["geography", "harvest", "klust-2025", "ror"], datasets.Select(dataset => dataset.Name));
        Assert.All(datasets, dataset => Assert.Equal(0, dataset.Rejected));
    }

    [Fact]
    public async Task Both_readings_of_the_klust_page_have_one_address_and_one_publisher()
    {
        var byHand = await ReadAsync("klust-2025/conference.yaml");
        var harvested = await ReadAsync("harvest/facts/gx-2025-conf-klust.json");

        Assert.NotEqual(byHand.Source.Id, harvested.Source.Id);
        Assert.Equal((harvested.Source.Url, harvested.Source.Publisher), (byHand.Source.Url, byHand.Source.Publisher));
    }

    [Fact]
    public async Task Every_claim_of_the_article_has_its_paragraph_and_both_wordings_stand()
    {
        var article = await ReadAsync("klust-2025/conference.yaml");

        Assert.All(article.Claims, claim => Assert.Matches("^paragraph [1-6]$", claim.Locator));
        Assert.Equal(
            ["Guangxi Communications Vocational and Technical College [paragraph 3]", "Guangxi Vocational and Technical College of Communications [paragraph 5]", "Guangxi Vocational and Technical College of Communications [paragraph 6]"],
            Names(article, "communications-college"));
        Assert.Equal(["Suraya Amirrudin [paragraph 3]", "Suraya binti Amirrudin [paragraph 5]"], Names(article, "suraya"));
        Assert.Equal(["suraya-deputy [paragraph 3]", "suraya-associate [paragraph 5]"], Targets(article, "suraya", "HOLDS"));
        Assert.Equal(["klust", "communications-college", "jiaoke", "education-center"], Sources(article, "PARTY_TO", "four-party-agreement"));
        Assert.Equal(7, article.Claims.Count(claim => claim.Qualifiers.Any(qualifier => qualifier.Value == ClaimValue.Text("distinguished guest"))));
    }

    private static async Task<DocumentPart> ReadAsync(string path)
    {
        DiagnosticLog log = new();
        var datasets = await new SeedCatalog(TestSchema.Graph).FindAsync([Path.Combine(Folder, path)], log, CancellationToken.None);
        List<DocumentPart> parts = [];
        await foreach (var part in datasets[0].Documents[0].ReadAsync(log, CancellationToken.None))
        {
            parts.Add(part);
        }

        Assert.Empty(log.Kept);
        return Assert.Single(parts);
    }

    private static IEnumerable<Claim> Of(DocumentPart part, string mention, string predicate) =>
        part.Claims.Where(claim => part.Mentions[claim.Subject].Ref == mention && claim.Predicate == predicate);

    private static IEnumerable<string> Names(DocumentPart part, string mention) => Of(part, mention, "names").Select(claim => $"{claim.Value} [{claim.Locator}]");

    private static IEnumerable<string> Targets(DocumentPart part, string mention, string type) =>
        Of(part, mention, type).Select(claim => $"{part.Mentions[claim.Value.AsMention].Ref} [{claim.Locator}]");

    private static IEnumerable<string> Sources(DocumentPart part, string type, string target) =>
        part.Claims.Where(claim => claim.Predicate == type && part.Mentions[claim.Value.AsMention].Ref == target).Select(claim => part.Mentions[claim.Subject].Ref);
}
