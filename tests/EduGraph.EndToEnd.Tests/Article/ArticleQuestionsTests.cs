using System.Net.Http.Json;
using System.Text.Json;

namespace EduGraph.EndToEnd.Tests.Article;

/// <summary>The saved example queries, asked of the program over HTTP and from the command line: what the article says, and where.</summary>
public sealed class ArticleQuestionsTests(ArticleStore article) : IClassFixture<ArticleStore>
{
    private const string ArticleUrl = "https://klust.edu.my/campus-news/klust-2025-china-asean-vocational-education-conference";

    [Theory]
    [InlineData("four-party-agreement", "Kuala Lumpur University of Science and Technology", "Guangxi Vocational and Technical College of Communications", "Guangxi Jiaoke Group Co., Ltd.", "Malaysia–China International Education Center", "paragraph 5")]
    [InlineData("who-signed-for-klust", "Suraya Amirrudin", "Suraya binti Amirrudin", "Deputy Vice-Chancellor", "Associate Vice-Chancellor", "paragraph 3", "paragraph 5")]
    [InlineData("bilateral-agreement", "joint education cooperation agreement", "Guangxi Communications Vocational and Technical College", "Guangxi Vocational and Technical College of Communications", "four-party institution-enterprise cooperation agreement", "paragraph 3")]
    [InlineData("innovation-centre", "\"memberCount\":60", "intelligent traffic management", "autonomous driving", "smart logistics", "Vice Council Member", "AI Empowerment for Innovation and Development of Vocational Education in Transportation", "2025-09-16", "paragraph 4")]
    [InlineData("conference", "2025-09-15", "Promoting AI Empowerment in Vocational Education", "Guangxi Department of Education", "Lu Xinning", "Vice-Governor", "Liang Lei", "Deputy Secretary-General", "paragraph 1", "paragraph 2")]
    [InlineData("guests", "\"totalCount\":7", "Chea Kosal", "Ojat Darojat", "Samlane Phankhavong", "Zaw Myint", "Som Ratana", "Shi Zhongjun", "Li Zhi", "Undersecretary of State", "\"country\":\"KH\"", "\"country\":\"LA\"", "\"country\":\"MM\"", "\"country\":\"ID\"", "\"country\":\"CN\"")]
    [InlineData("programmes-launched", "\"totalCount\":4", "China–ASEAN Modern Craftsman College AI Empowerment Construction Plan", "AI Talent Training Program for ASEAN", "International Competition", "ASEAN University Invitational Tournament")]
    [InlineData("visit", "Wu Yu", "Peng Yan", "Deputy Vice-Chancellor", "Office of International Exchange and Cooperation", "Anhui Luhai Business Vocational College", "paragraph 6")]
    [InlineData("path-wu-yu-to-jiaoke", "\"length\":3", "Wu Yu", "VISITED", "PARTY_TO", "Guangxi Jiaoke Group Co., Ltd.", "paragraph 5", "paragraph 6")]
    [InlineData("conflict-over-the-post", "POST", "Deputy Vice-Chancellor", "Associate Vice-Chancellor", "paragraph 3", "paragraph 5")]
    [InlineData("common-partners", "Guangxi Jiaoke Group Co., Ltd.", "Malaysia–China International Education Center", "AGREEMENT")]
    public async Task Question_is_answered_with_what_the_article_says_and_its_source(string example, params string[] facts)
    {
        var query = await File.ReadAllTextAsync(RepositoryRoot.File("src", "EduGraph.Web", "src", "examples", $"{example}.graphql"));
        using var response = await article.Server.Client.PostAsJsonAsync("graphql", new { query });
        var answer = await response.Content.ReadAsStringAsync();
        using var parsed = JsonDocument.Parse(answer);

        Assert.False(parsed.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.All(facts, fact => Assert.Contains(fact, answer));
        Assert.Contains(ArticleUrl, answer);

        var run = await ProgramRun.RunAsync(query, "query", "--store", article.Store, "-");
        Assert.Equal((0, answer + "\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Query_with_errors_exits_with_1_and_wrong_usage_with_2_and_a_store_that_cannot_be_reached_with_3()
    {
        var faulty = await ProgramRun.RunAsync("", "query", "--store", article.Store, "{ nope }");
        Assert.Equal(1, faulty.ExitCode);
        Assert.Contains("Cannot query field", faulty.Output);

        var misused = await ProgramRun.RunAsync("", "query", "--store", article.Store, "{ __typename }", "--variables", "7");
        Assert.Equal(2, misused.ExitCode);
        Assert.Contains("--variables", misused.Errors);
        Assert.Equal(2, (await ProgramRun.RunAsync("", "query", "--store", "mongo:x", "{ __typename }")).ExitCode);
        Assert.Equal(2, (await ProgramRun.RunAsync("", "serve", "--nonsense")).ExitCode);

        Assert.Equal(3, (await ProgramRun.RunAsync("", "query", "--store", "bolt://127.0.0.1:1", "{ __typename }")).ExitCode);
    }

    [Fact]
    public async Task Schema_is_printed_as_it_is_committed()
    {
        var run = await ProgramRun.RunAsync("", "schema");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(await File.ReadAllTextAsync(RepositoryRoot.File("docs", "api", "schema.graphql")), run.Output);
    }
}
