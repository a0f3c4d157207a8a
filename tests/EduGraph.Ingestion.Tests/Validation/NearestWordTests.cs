using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Tests.Validation;

public sealed class NearestWordTests
{
    [Theory]
    [InlineData("partnr", "partner")]
    [InlineData("SINGED", "SIGNED")]
    [InlineData("signedon", "signedOn")]
    [InlineData("xyz", null)]
    [InlineData("", null)]
    public void Nearest_word_is_the_one_that_was_meant(string word, string? nearest) =>
        Assert.Equal(nearest, NearestWord.Of(word, ["SIGNED", "partner", "signedOn", "country"]));

    [Fact]
    public void Log_keeps_the_first_faults_and_counts_all()
    {
        DiagnosticLog log = new(keptCountMax: 2);
        for (var i = 0; i < 5; i++)
        {
            log.Report(new Diagnostic("f", i + 1, 1, i == 0 ? DiagnosticCodes.UnknownKind : DiagnosticCodes.InvalidDate, "m"));
        }

        Assert.Equal([1L, 2L], log.Kept.Select(fault => fault.Line));
        Assert.Equal(5, log.Count);
        Assert.Equal(4, log.CountByCode[DiagnosticCodes.InvalidDate]);
    }
}
