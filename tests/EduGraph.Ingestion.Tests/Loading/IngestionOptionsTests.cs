using EduGraph.Ingestion.Loading;

namespace EduGraph.Ingestion.Tests.Loading;

public sealed class IngestionOptionsTests
{
    public static TheoryData<IngestionOptions> Wrong =>
    [
        new IngestionOptions { BatchRowCount = 0 },
        new IngestionOptions { BatchRowCount = IngestionOptions.BatchRowCountMax + 1 },
        new IngestionOptions { PartsInFlightMax = 0 },
        new IngestionOptions { ReaderCount = 0 },
        With(new StoreRetryOptions { RetryCountMax = 0 }),
        With(new StoreRetryOptions { Delay = TimeSpan.Zero }),
        With(new StoreRetryOptions { DelayMax = TimeSpan.FromMilliseconds(1) }),
        With(new StoreRetryOptions { TryTimeout = TimeSpan.Zero }),
        With(new StoreRetryOptions { TotalTimeout = TimeSpan.FromSeconds(1) }),
        With(new StoreRetryOptions { BreakerFailureCount = 1 }),
        With(new StoreRetryOptions { BreakerWindow = TimeSpan.FromSeconds(0.4) }),
        With(new StoreRetryOptions { BreakerPause = TimeSpan.FromSeconds(0.4) }),
    ];

    [Fact]
    public void Defaults_and_edges_are_in_range()
    {
        new IngestionOptions().Validate();
        new IngestionOptions { BatchRowCount = 1, PartsInFlightMax = 1, ReaderCount = 1 }.Validate();
        new IngestionOptions { BatchRowCount = IngestionOptions.BatchRowCountMax }.Validate();
    }

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Wrong))]
    public void What_is_out_of_range_is_refused(IngestionOptions options) => Assert.Throws<ArgumentOutOfRangeException>(options.Validate);

    private static IngestionOptions With(StoreRetryOptions retry) => new() { Retry = retry };
}
