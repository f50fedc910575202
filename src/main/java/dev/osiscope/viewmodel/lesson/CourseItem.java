package dev.osiscope.viewmodel.lesson;

import java.util.Optional;

/// A lesson in the list of the course.
///
/// @param number   its place in the course, from 1
/// @param offer    the lesson
/// @param standing how it was gone through last; empty where it never was
/// @param halfway  how far it was gone when it was left; empty where it was not
public record CourseItem(int number, LessonOffer offer, Optional<LearnerProgress.Standing> standing,
        Optional<LearnerProgress.Halfway> halfway) {}
