import Files
import Model

/// The day in UTC by the machine's clock.
public func today() -> PartialDate { UTCTime(seconds: currentSeconds()).date }
